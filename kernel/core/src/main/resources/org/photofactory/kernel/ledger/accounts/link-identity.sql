-- Another identity takes the place of an account's own one, but never one that is another account's.
insert into public.identity (account_id, issuer, subject, name, linked_at)
select :account, :issuer, :subject, :name, :now
where not exists (
  select 1 from public.identity
  where issuer = :issuer and subject = :subject and account_id <> :account)
on conflict (account_id) do update
  set issuer = excluded.issuer, subject = excluded.subject, name = excluded.name, linked_at = excluded.linked_at
