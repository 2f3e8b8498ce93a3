select about,
       max(at) filter (where not over) as bad_at,
       max(at) filter (where over) as over_at,
       (array_agg(level order by at desc) filter (where not over))[1] as level
from public.notice
group by about
having bool_or(not over)
