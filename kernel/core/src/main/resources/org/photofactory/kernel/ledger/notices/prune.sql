delete from public.notice where at < :before
