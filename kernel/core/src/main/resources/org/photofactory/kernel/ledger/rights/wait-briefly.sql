-- Tables refer to public.asset, so dropping one locks that for a moment. Behind a lock that waits for a long reader everybody
-- else waits as well: better to give up soon, and to come again.
set local lock_timeout = '3s'
