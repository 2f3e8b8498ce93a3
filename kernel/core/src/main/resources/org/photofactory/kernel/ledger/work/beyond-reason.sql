-- Nothing is put off for so long by anybody's rules: it was when the clock was wrong.
update public.work set due_at = now() where due_at > now() + :seconds * interval '1 second'
