select number, name, sha256 from public.schema_change where owner = :owner order by number;
