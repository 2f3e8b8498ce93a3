-- What each stage that works on the asset's kind has made of it.
select stage.name, stage.flag,
       case
         when mark.dead & bit.mask <> 0 then 'DEAD'
         when mark.stale & bit.mask <> 0 then 'STALE'
         when mark.skipped & bit.mask <> 0 then 'SKIPPED'
         when mark.done & bit.mask <> 0 then 'DONE'
         else 'PENDING'
       end as state,
       coalesce(dead.at, case when mark.done & bit.mask <> 0 then to_timestamp(mark.done_at[stage.slot + 1]::bigint & 4294967295) end) as at,
       coalesce(dead.code, note.code) as code,
       coalesce(dead.message, note.reason) as message
from asset
join asset_flag mark on mark.asset_id = asset.id
join stage on stage.accepts & (1 << asset.kind) <> 0
cross join lateral (select 1::bigint << stage.slot as mask) bit
left join dead_letter dead on dead.asset_id = asset.id and dead.slot = stage.slot
left join skip_note note on note.asset_id = asset.id and note.slot = stage.slot and mark.done & bit.mask <> 0
where asset.id = :id
order by stage.slot
