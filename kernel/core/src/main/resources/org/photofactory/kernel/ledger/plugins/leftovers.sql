-- What plugins have in the database: stages, applied schema changes, a schema that is theirs.
with trace as (
  select plugin as id from public.stage where slot > 0
  union select owner from public.schema_change where owner <> 'kernel'
  union select replace(substr(n.nspname, 3), '_', '-')
        from pg_namespace n join pg_roles r on r.oid = n.nspowner
        where n.nspname like 'p\_%' and r.rolname = n.nspname
  union select plugin from public.plugin_setting
  union select plugin from public.plugin_task
  union select id from public.plugin_erasure
)
select t.id,
       array(select s.name from public.stage s where s.plugin = t.id order by s.slot) as stages,
       (select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'p_' || replace(t.id, '-', '_') and c.relkind in ('r', 'm')) as bytes,
       exists (select from public.plugin_erasure e where e.id = t.id) as erasing
from trace t
order by t.id
