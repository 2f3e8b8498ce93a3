-- What goes to the trash together with an asset: what stands behind it, and a sidecar of its very name, though both stand behind
-- another.
with me as materialized (
  select behind, lower(file_name) as name from public.asset where id = :id
)
select id from public.asset where id = :id and trashed_at is null
union all
select id from public.asset where behind = :id and trashed_at is null
union all
select id from public.asset
where behind = (select behind from me) and behind_as = 'SIDECAR' and trashed_at is null
  and lower(file_name) in ((select name from me) || '.xmp', (select name from me) || '.json')
