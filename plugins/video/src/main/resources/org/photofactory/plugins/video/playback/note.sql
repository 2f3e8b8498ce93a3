insert into pieces (sha256, bytes) values (decode(:sha256, 'hex'), :bytes)
on conflict (sha256) do update set bytes = excluded.bytes, used_at = now()
