select tiles, columns, tile_width, tile_height, seconds_per_tile from strip where asset_id = :asset
