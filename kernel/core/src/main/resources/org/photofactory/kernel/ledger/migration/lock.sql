-- Held until the transaction ends. The number is that of this purpose alone.
select pg_advisory_xact_lock(7310419862);
