-- With the key begins a new count.
update public.plugin_catalog
set key = :key, sequence = :sequence, index = :index, fetched_at = :now, checked_at = :now,
    trouble_code = null, trouble = null, trouble_hint = null, offered_key = null
where id = :id
