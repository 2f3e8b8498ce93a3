select a.id, encode(a.sha256, 'hex') as sha256, a.kind, a.mime, a.file_name, a.vault_key, a.received_at, a.modified_at,
       m.taken_at
from public.asset a
left join public.media_fact m on m.asset_id = a.id
where a.id = any (:ids)
