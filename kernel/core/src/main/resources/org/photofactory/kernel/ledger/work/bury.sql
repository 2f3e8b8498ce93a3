update public.asset_flag set dead = dead | :bit, stale = stale & ~:bit where asset_id = any (:ids)
