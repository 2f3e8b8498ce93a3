select n.id, n.about, n.over, n.level, n.title, n.message, n.link, n.at,
       d.plugin, d.notifier, d.receiver, d.attempts
from public.notice_delivery d
join public.notice n on n.id = d.notice_id
where d.state = 'WAITING' and d.due_at <= :now
order by d.due_at, n.id
limit 1
