select id, at, actor, action, subject, address
from public.audit where :below = 0 or id < :below order by id desc limit :limit
