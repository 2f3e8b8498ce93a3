insert into public.duplicate (asset_id, file_name, source) values (:assetId, :fileName, :source)
