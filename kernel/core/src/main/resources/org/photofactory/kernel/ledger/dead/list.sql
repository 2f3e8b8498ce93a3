select d.asset_id, a.file_name, s.name as stage, d.code, d.message, d.attempts, d.at
from public.dead_letter d
join public.asset a on a.id = d.asset_id
join public.stage s on s.slot = d.slot
where (cast(:stage as text) is null or s.name = :stage)
  and (cast(:owner as bigint) is null or a.owner_id = :owner)
order by d.at desc, d.asset_id desc, d.slot
limit :limit offset :offset
