insert into public.quarantine (owner_id, file_name, source, sha256, bytes, path, code, message)
select id, :fileName, :source, decode(cast(:sha256 as text), 'hex'), :bytes, :path, :code, :message
from public.account where name = :owner
on conflict (path) do update set path = excluded.path
returning id
