-- Seconds are kept without a sign, which lasts until 2106. The asset, its flag of slot 0 and the room it takes come
-- together; nothing is returned when its owner knows the bytes already.
with added as (
  insert into public.asset
    (owner_id, sha256, bytes, kind, mime, file_name, vault_key, source, received_at, modified_at, sort_time)
  values (:owner, decode(:sha256, 'hex'), :bytes, :kind, :mime, :fileName, :vaultKey, :source, :receivedAt, :modifiedAt,
    :sortTime)
  on conflict (owner_id, sha256) do nothing
  returning id, owner_id, bytes, received_at
), flagged as (
  insert into public.asset_flag (asset_id, done, done_at)
  select id, 1, array[(extract(epoch from received_at)::bigint << 32 >> 32)::int] from added
), charged as (
  update public.account set used_bytes = used_bytes + added.bytes from added where account.id = added.owner_id
)
select id from added
