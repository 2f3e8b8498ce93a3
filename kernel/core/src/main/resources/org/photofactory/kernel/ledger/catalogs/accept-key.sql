-- With another key begins a new count; of the same one, another look may have brought a newer index meanwhile.
update public.plugin_catalog
set key = :key, sequence = :sequence, index = :index, fetched_at = :now, checked_at = :now,
    trouble_code = null, trouble = null, trouble_hint = null, offered_key = null
where id = :id and (key <> :key or sequence <= :sequence)
