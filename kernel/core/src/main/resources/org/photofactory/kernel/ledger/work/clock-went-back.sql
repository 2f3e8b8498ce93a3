-- What was to come after so many seconds still comes after as many.
update public.work set due_at = due_at - :seconds * interval '1 second' where due_at > now()
