insert into public.thumb_hash (asset_id, hash) values (:assetId, :hash)
on conflict (asset_id) do update set hash = excluded.hash, revision = public.thumb_hash.revision + 1
