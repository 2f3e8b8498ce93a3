update public.notice_delivery d
set state = 'GIVEN_UP', changed_at = :now
from public.notice n
where n.id = d.notice_id and d.state = 'WAITING' and n.at < :before
