insert into public.stage (slot, name, flag, version, requires, accepts, lane, plugin, state, feed_below)
values (:slot, :name, :flag, :version, :requires, :accepts, :lane, :plugin, 'ACTIVE',
        coalesce((select max(asset_id) + 1 from public.asset_flag), 0))
