insert into public.trash_day (day) values (:day) on conflict do nothing
