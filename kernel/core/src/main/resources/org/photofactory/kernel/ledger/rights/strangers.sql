-- What was made in a plugin's schema while it had no role: a statement each that makes it the plugin's own.
with home as (select oid, nspname, nspowner from pg_namespace where nspname = :role)
select format('alter table %s owner to %I', c.oid::regclass, home.nspname)
from pg_class c
join home on home.oid = c.relnamespace
where c.relowner <> home.nspowner
  and (c.relkind in ('r', 'p', 'v', 'm', 'f')
       or c.relkind = 'S' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i')))
union all
select format('alter routine %s owner to %I', p.oid::regprocedure, home.nspname)
from pg_proc p
join home on home.oid = p.pronamespace
where p.proowner <> home.nspowner
union all
select format('alter type %s owner to %I', t.oid::regtype, home.nspname)
from pg_type t
join home on home.oid = t.typnamespace
where t.typowner <> home.nspowner and t.typtype in ('e', 'd')
