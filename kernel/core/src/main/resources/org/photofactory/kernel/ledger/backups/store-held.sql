-- Nobody writes down another storage until the transaction ends.
select store from public.backup_target where name = :name for share
