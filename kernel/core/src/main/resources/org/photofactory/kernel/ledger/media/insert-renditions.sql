insert into public.rendition (asset_id, name, mime, width, height, bytes)
select :assetId, r.* from unnest(:names, :mimes, :widths, :heights, :sizes) as r (name, mime, width, height, bytes)
