-- Somebody leaves. The account is closed at once; what it owns goes bit by bit, and the row with the last of it, so that
-- whatever interrupts it is gone on with later.
alter table account
  add column leaving text check (leaving in ('HAND_OVER', 'TRASH', 'RETURN')), -- RETURN: called back, trash is brought back
  add column left_at timestamptz,           -- what was thrown away by leaving bears this time in the trash
  add column heir_id bigint references account (id), -- who gets what is handed over
  add check ((leaving is null) = (left_at is null)),
  add check (leaving <> 'HAND_OVER' or heir_id is not null);
