-- What follows in this transaction is a plugin's: its schema, its rights when it has a role of its own, and a limit
-- for each statement. What it does between two statements may take as long: its locks must not stay for ever.
select pg_current_xact_id()::text as transaction,
       set_config('search_path', quote_ident(:schema) || ', public', true),
       set_config('statement_timeout', :limit, true),
       set_config('idle_in_transaction_session_timeout', :limit, true),
       set_config('role', case when pg_has_role(to_regrole(quote_ident(:schema))::oid, 'member') then :schema else 'none' end, true)
         as role
