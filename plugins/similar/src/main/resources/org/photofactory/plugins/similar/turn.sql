-- Held until the end of the transaction.
select pg_advisory_xact_lock(hashtextextended('p_similar.look', 0))::text
