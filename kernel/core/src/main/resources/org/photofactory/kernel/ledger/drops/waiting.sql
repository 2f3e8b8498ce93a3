select waiting from public.drop_entry where waiting is not null
