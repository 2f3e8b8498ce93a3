delete from preparation p using public.asset a
where a.id = p.asset_id and a.sha256 = decode(:sha256, 'hex') and p.state = 'READY'
