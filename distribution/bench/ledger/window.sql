-- When the first asset above an id came and when the last stage was done with one, in seconds since 1970.
select json_build_object(
  'first', extract(epoch from (select min(received_at) from asset where id > :after)),
  'last', extract(epoch from (select max(at) from run_log where asset_id > :after)),
  'highest', (select coalesce(max(id), 0) from asset));
