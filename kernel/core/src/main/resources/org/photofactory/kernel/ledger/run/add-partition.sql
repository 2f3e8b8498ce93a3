-- What has come meanwhile moves in first: a month cannot be attached while its rows lie elsewhere.
create table public.<name> (like public.run_log including defaults);
with strays as (
  delete from public.run_log_other where at >= <from> and at < <to> returning *
)
insert into public.<name> select * from strays;
alter table public.run_log attach partition public.<name> for values from (<from>) to (<to>)
