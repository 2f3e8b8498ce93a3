select min(due_at) from public.drop_entry where due_at is not null
