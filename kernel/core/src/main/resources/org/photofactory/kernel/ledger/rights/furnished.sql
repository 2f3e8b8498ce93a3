-- Whether a role is there that we may act as, owns the schema of its name, and may see what plugins may.
select exists (
  select from pg_roles r
  join pg_namespace n on n.nspname = r.rolname and n.nspowner = r.oid
  where r.rolname = :role
    and pg_has_role(r.oid, 'member')
    and has_schema_privilege(r.oid, 'public', 'usage')
    and has_table_privilege(r.oid, 'public.asset', 'select')
    and has_table_privilege(r.oid, 'public.media_fact', 'select')
    and has_table_privilege(r.oid, 'public.rendition', 'select')
    and has_column_privilege(r.oid, 'public.asset', 'id', 'references'))
