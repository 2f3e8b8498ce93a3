-- The two change places, so going back can be taken back.
update public.plugin
set wanted = previous, previous = wanted, proven = true, chosen_over = :shipped, enabled = true, word = null, changed_at = :now
where id = :id and previous is not null
