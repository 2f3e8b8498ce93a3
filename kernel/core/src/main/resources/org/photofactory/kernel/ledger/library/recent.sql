-- Each of the three is cut by its index of owners first. Guests are told of what they may look at only.
select * from (
  (select id as asset_id, file_name, 'ACCEPTED' as outcome, null as code, received_at as at, source
   from asset
   where owner_id = :owner
     and not (:guest and (archived or hidden or trashed_at is not null or exists (
       select from asset cover where cover.id = asset.behind and (cover.archived or cover.hidden))))
   order by id desc limit :limit)
  union all
  (select asset_id, file_name, 'DUPLICATE', null, at, source
   from duplicate where owner_id = :owner and not :guest order by id desc limit :limit)
  union all
  (select null, file_name, 'QUARANTINED', code, at, source
   from quarantine where owner_id = :owner and not :guest order by id desc limit :limit)
) arrival
order by at desc
limit :limit
