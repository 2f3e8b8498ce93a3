-- Seconds are kept without a sign, which lasts until 2106. The asset and its flag of slot 0 come together; nothing is returned when the bytes are known already.
with added as (
  insert into public.asset
    (owner_id, sha256, bytes, kind, mime, file_name, vault_key, source, received_at, modified_at, sort_time)
  select a.id, decode(:sha256, 'hex'), :bytes, :kind, :mime, :fileName, :vaultKey, :source, :receivedAt, :modifiedAt,
    :sortTime
  from public.account a where a.name = :owner
  on conflict (owner_id, sha256) do nothing
  returning id, received_at
), flagged as (
  insert into public.asset_flag (asset_id, done, done_at)
  select id, 1, array[(extract(epoch from received_at)::bigint << 32 >> 32)::int] from added
)
select id from added
