-- Until the transaction ends, nobody else decides what belongs together: two halves that come at the same time must see each
-- other. Whoever holds rows of assets takes this turn first, so that nobody waits for somebody who waits for them.
select pg_advisory_xact_lock(hashtextextended('stacks', 0))::text
