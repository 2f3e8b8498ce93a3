-- A file that stays where it is comes by again after every start: that is no second copy.
insert into public.duplicate (asset_id, file_name, source)
select :assetId, :fileName, :source
where not :stays
  or not exists (
    select 1 from public.asset where id = :assetId and file_name = :fileName and source = :source
    union all
    select 1 from public.duplicate where asset_id = :assetId and file_name = :fileName and source = :source)
