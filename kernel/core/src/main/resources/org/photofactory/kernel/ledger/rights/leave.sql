-- Whether the plugin has left transaction and role as it found them. What it may have set for the session ends here too.
select current_setting('role') = :role and pg_current_xact_id_if_assigned()::text = :transaction;
reset role; reset statement_timeout; reset idle_in_transaction_session_timeout; reset search_path
