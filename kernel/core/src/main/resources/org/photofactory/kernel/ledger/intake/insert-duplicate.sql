-- A file that stays where it is comes by again after every start: that is no second copy.
insert into public.duplicate (owner_id, asset_id, file_name, source)
select owner_id, id, :fileName, :source
from public.asset
where id = :assetId
  and (not :stays
    or (file_name, source) is distinct from (:fileName, :source)
      and not exists (
        select 1 from public.duplicate where asset_id = :assetId and file_name = :fileName and source = :source))
