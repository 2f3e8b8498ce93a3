insert into public.schema_change (owner, number, name, sha256) values (:owner, :number, :name, :sha256);
