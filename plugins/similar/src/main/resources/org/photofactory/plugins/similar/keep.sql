insert into look (asset_id, phash, dhash, brightness, sharpness, colours)
values (:asset, :phash, :dhash, :brightness, :sharpness, :colours)
on conflict (asset_id) do update
set phash = excluded.phash, dhash = excluded.dhash, brightness = excluded.brightness,
    sharpness = excluded.sharpness, colours = excluded.colours
