-- For the session, not for the transaction alone: what the plugin may have set itself ends here too.
reset role; reset statement_timeout; reset idle_in_transaction_session_timeout; reset search_path
