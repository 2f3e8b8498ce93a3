-- The slot is free; who required the flag gets no work before it has announced itself again.
with freed as (update public.stage set requires = requires & ~:bit | :never where requires & :bit <> 0 and slot <> :slot)
delete from public.stage where slot = :slot
