-- Each of the three is cut by its primary key first.
select * from (
  (select id as asset_id, file_name, 'ACCEPTED' as outcome, null as code, received_at as at, source
   from asset order by id desc limit :limit)
  union all
  (select asset_id, file_name, 'DUPLICATE', null, at, source from duplicate order by id desc limit :limit)
  union all
  (select null, file_name, 'QUARANTINED', code, at, source from quarantine order by id desc limit :limit)
) arrival
order by at desc
limit :limit
