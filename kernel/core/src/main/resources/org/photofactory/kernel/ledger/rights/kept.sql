-- Whether the plugin has left transaction and role as it found them.
select current_setting('role') = :role and pg_current_xact_id_if_assigned()::text = :transaction
