update public.plugin_catalog
set checked_at = :now, trouble_code = :code, trouble = :sentence, trouble_hint = :hint,
    offered_key = coalesce(:offered, offered_key)
where id = :id
