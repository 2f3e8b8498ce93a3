-- The two change places, so going back can be taken back. Where the appliance's own runs in the place of what is wanted, they
-- have changed places already, and what is wanted is what is gone back to.
update public.plugin
set wanted      = case when :runs and wanted <> 'shipped' then wanted else previous end,
    previous    = case when :runs then 'shipped' else wanted end,
    proven      = proven or not :runs,
    enabled     = true,
    chosen_over = :shipped,
    word        = null,
    changed_at  = :now
where id = :id and (previous is not null or (:runs and wanted <> 'shipped'))
