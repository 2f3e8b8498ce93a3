-- How much lies on the disk of each film that was prepared, whole or in part, and when somebody last played it. By the hash of the
-- original, as on the disk: the same film in two libraries lies there once, and stays when one of them loses it.
create table pieces (
  sha256  bytea primary key,
  bytes   bigint not null,
  used_at timestamptz not null default now()
);
insert into pieces (sha256, bytes, used_at)
select a.sha256, max(p.bytes), max(p.used_at)
from preparation p join public.asset a on a.id = p.asset_id
where p.state = 'READY'
group by a.sha256;

-- What is ready needs no row any more.
delete from preparation where state = 'READY';
drop index preparation_ready;
alter table preparation
  drop column bytes,
  drop column used_at,
  drop constraint preparation_state_check,
  add constraint preparation_state_check check (state in ('ASKED', 'FAILED'));
