select path from public.kept_file where path > :after order by path limit :limit
