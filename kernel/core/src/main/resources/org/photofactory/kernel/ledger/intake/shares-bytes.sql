-- Looked up for one person after the other: there are few of them, and an index for each.
select exists (
  select 1 from public.asset
  where owner_id = any (array(select id from public.account)) and sha256 = decode(:sha256, 'hex') and id <> :id)
