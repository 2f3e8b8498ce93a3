insert into public.schema_change (owner, number, name, sha256, version) values (:owner, :number, :name, :sha256, :version);
