select id, about, over, level, title, message, link, at
from public.notice
order by id desc
limit :limit
