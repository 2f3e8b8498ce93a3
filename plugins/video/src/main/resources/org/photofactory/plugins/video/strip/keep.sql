insert into strip (asset_id, tiles, columns, tile_width, tile_height, seconds_per_tile)
values (:asset, :tiles, :columns, :width, :height, :seconds)
on conflict (asset_id) do update
set tiles = excluded.tiles, columns = excluded.columns, tile_width = excluded.tile_width,
    tile_height = excluded.tile_height, seconds_per_tile = excluded.seconds_per_tile
