-- What was hidden or archived with its cover stays so when its cover is another one, or when it stands on its own.
with moved as materialized (
  select move.id, move.former, move.ruled, asset.behind as cover
  from unnest(:ids, :former, :ruled) as move (id, former, ruled)
  join public.asset on asset.id = move.id
), shown as materialized (
  -- Whoever left a marked cover and stands on its own, and whoever a rule has put before a marked one.
  select moved.id, former.hidden, former.archived
  from moved
  join public.asset former on former.id = moved.former
  where moved.cover is null
  union all
  select moved.cover, former.hidden, former.archived
  from moved
  join public.asset former on former.id = moved.id
  where moved.former is null and moved.ruled
), marked as (
  select * from shown
  union all
  select moved.id, former.hidden, former.archived
  from moved
  join public.asset former on former.id = moved.former
  where moved.cover <> moved.former and moved.cover not in (select id from shown)
), total as (
  select id, bool_or(hidden) as hidden, bool_or(archived) as archived from marked group by id
)
update public.asset
set hidden = asset.hidden or total.hidden, archived = asset.archived or total.archived, edition = asset.edition + 1
from total
where asset.id = total.id and (total.hidden and not asset.hidden or total.archived and not asset.archived)
