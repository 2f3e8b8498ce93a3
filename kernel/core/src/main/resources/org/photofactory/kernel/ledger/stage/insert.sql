insert into public.stage (slot, name, flag, version, requires, accepts, lane, plugin, state)
values (:slot, :name, :flag, :version, :requires, :accepts, :lane, :plugin, 'ACTIVE')
