-- Where nothing was found yet there is a row of facts all the same, so that shown_fact has one.
insert into public.media_fact (asset_id) values (:assetId) on conflict do nothing
