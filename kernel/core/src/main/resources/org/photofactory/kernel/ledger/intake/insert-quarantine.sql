insert into public.quarantine (owner_id, file_name, source, sha256, bytes, path, code, message)
values (:owner, :fileName, :source, decode(cast(:sha256 as text), 'hex'), :bytes, :path, :code, :message)
on conflict (path) do update set path = excluded.path
returning id
