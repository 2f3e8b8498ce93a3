-- Until the transaction ends, nobody else adds or removes an asset with these bytes.
select pg_advisory_xact_lock(('x' || left(:sha256, 16))::bit(64)::bigint)
