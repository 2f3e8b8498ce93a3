-- The same file in two libraries lies on the disk once.
select encode(a.sha256, 'hex') as sha256, max(p.bytes) as bytes
from preparation p join public.asset a on a.id = p.asset_id
where p.state = 'READY'
group by a.sha256
order by max(p.used_at)
