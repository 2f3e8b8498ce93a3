select d.code, d.message
from public.dead_letter d
join public.stage s on s.slot = d.slot
where s.plugin = :plugin and s.name = :stage and d.asset_id = :asset
