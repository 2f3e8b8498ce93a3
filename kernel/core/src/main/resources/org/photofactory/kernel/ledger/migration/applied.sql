select number, name, sha256, version from public.schema_change where owner = :owner order by number;
