-- The slot is free; who required the flag waits for one of its name.
with freed as (update public.stage set requires = requires & ~:bit where requires & :bit <> 0 and slot <> :slot)
delete from public.stage where slot = :slot
