insert into public.notice (about, over, level, title, message, link, at, addressed)
values (:about, :over, :level, :title, :message, :link, :at, false)
returning id
