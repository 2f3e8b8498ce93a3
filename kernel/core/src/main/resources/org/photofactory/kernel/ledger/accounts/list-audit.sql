select id, at, actor, action, subject, address
from public.audit
where (:below = 0 or id < :below)
  and (:actor::text is null or lower(actor) = lower(:actor))
  and (cardinality(:actions) = 0 or action = any(:actions))
  and (:since::timestamptz is null or at >= :since)
  and (:until::timestamptz is null or at < :until)
order by id desc
limit :limit
