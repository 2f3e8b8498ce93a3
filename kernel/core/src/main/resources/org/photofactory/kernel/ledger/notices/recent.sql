select id, about, over, level, title, message, link, at
from public.notice
where :before = 0 or id < :before
order by id desc
limit :limit
