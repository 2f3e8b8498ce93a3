-- The same file twice is one task: a crash may have come before its number was written down.
with added as (
  insert into public.upload_task
    (owner_id, file, bytes, name, captured_at, modified_at, state, code, message, created_at, settled_at)
  values (:owner, :file, :bytes, :name, :capturedAt, :modifiedAt, :state, :code, :message, :at, :settledAt)
  on conflict (file) do nothing
  returning *
)
select * from added
union all
select * from public.upload_task where file = :file
