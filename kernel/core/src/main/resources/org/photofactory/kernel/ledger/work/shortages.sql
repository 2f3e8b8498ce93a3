-- What stages that are at work lack, and the time by the ledger's clock.
select distinct note.slot, note.code, now() as looked_at
from public.skip_note note
join public.stage on stage.slot = note.slot and stage.state = 'ACTIVE'
where note.code like 'MISSING:%'
