-- Kinds are the ordinals of MediaKind; those of sidecars are left out.
select count(*) filter (where kind in (0, 1) and received_at >= :since) as pictures,
       count(*) filter (where kind = 2 and received_at >= :since) as films,
       count(*) filter (where kind = 3 and received_at >= :since) as recordings,
       count(*) as all_in_all
from public.asset
where trashed_at is null and kind <> 4
