-- Fills an empty ledger with :assets pictures, as if they had been taken in and been through every stage that is known.
-- They were imported roughly in the order they were taken, over fifteen years. One in a hundred could not be pictured.
set session_replication_role = replica;

insert into asset (id, owner_id, sha256, bytes, kind, mime, file_name, vault_key, source, received_at, modified_at, sort_time)
overriding system value
select n, (select id from account where name = 'home'), sha256(int8send(n)), 2000000 + n % 3000000,
       case when n % 20 = 0 then 2 else 0 end, case when n % 20 = 0 then 'video/mp4' else 'image/jpeg' end,
       'IMG_' || n || '.jpg', '2020/made/' || n || '.jpg', 'import', now(), t, t
from (
  select n, timestamp '2010-01-01' + (interval '15 years' * n / :assets) + random() * interval '60 days' as t
  from generate_series(1, :assets) as n
) as made;
select setval(pg_get_serial_sequence('asset', 'id'), :assets);
update account set used_bytes = (select coalesce(sum(bytes), 0) from asset where owner_id = account.id);

insert into media_fact (asset_id, taken_at, taken_offset, taken_source, taken_offset_source, taken_confidence, latitude,
                        longitude, zone, make, model, lens, iso, exposure_seconds, f_number, focal_length, width, height,
                        orientation, keywords, duration_seconds)
select id, sort_time, 3600, 'EXIF', 'EXIF', 'HIGH', 48 + random(), 11 + random(), 'Europe/Berlin', 'Canon',
       'Canon EOS ' || id % 40, 'RF35mm F1.8 MACRO IS STM', 100, 0.01, 2.8, 35, 4160, 2768, 1, '{}',
       case when kind = 2 then 12.5 end
from asset;

insert into rendition (asset_id, name, mime, width, height, bytes)
select asset.id, made.name, 'image/jpeg', made.width, made.width * 2 / 3, made.width * made.width / 8
from asset
cross join (values ('150', 225), ('250', 375), ('300', 450), ('1024', 1024), ('preview', 2160)) as made (name, width)
where asset.id % 100 <> 0;

insert into thumb_hash (asset_id, hash)
select id, substring(sha256(int8send(-id)) for 24) from asset where id % 100 <> 0;

insert into skip_note (asset_id, slot, version, code, reason)
select asset.id, stage.slot, stage.version, 'NO_DECODER', 'There is no decoder for this format yet.'
from asset
join stage on stage.flag = 'thumbnailed'
where asset.id % 100 = 0;

insert into asset_flag (asset_id, done, skipped, done_at)
select asset.id, known.done, case when asset.id % 100 = 0 then known.picture else 0 end, known.at
from asset
cross join (
  select sum(1::bigint << slot)::bigint as done,
         sum(1::bigint << slot) filter (where flag = 'thumbnailed')::bigint as picture,
         array_fill(extract(epoch from now())::int, array[max(slot) + 1]) as at
  from stage
) as known;

vacuum (analyze) asset;
vacuum (analyze) media_fact;
vacuum (analyze) rendition;
vacuum (analyze) thumb_hash;
vacuum (analyze) skip_note;
vacuum (analyze) asset_flag;
select json_build_object('bytes', pg_database_size(current_database()));
