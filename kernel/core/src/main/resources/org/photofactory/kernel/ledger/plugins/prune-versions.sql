delete from public.plugin_version v
using public.plugin p
where p.id = :id and v.id = p.id and v.label <> p.wanted and v.label is distinct from p.previous
