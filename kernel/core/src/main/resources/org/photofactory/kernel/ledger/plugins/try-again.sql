delete from public.plugin_taken_back where id = :id and version = split_part(:label, '+', 1)
