-- A label is a version, with a suffix where another jar of it was there before.
with taken as (
  update public.plugin
  set wanted = previous, previous = null, proven = true, word = :word, changed_at = :now
  where id = :id and wanted = :label and not proven and previous is not null
  returning id
)
insert into public.plugin_taken_back (id, version, reason, at)
select id, split_part(:label, '+', 1), :reason, :now from taken
on conflict (id, version) do update set reason = excluded.reason, at = excluded.at
