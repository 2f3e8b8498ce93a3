with beats as (
  select name, health, task, to_timestamp(beat) as heartbeat
  from unnest(:names, :healths, :tasks, :beats) as b (name, health, task, beat)
), latest as (
  insert into public.system_status (service_name, status, current_task, heartbeat)
  select name, health, task, heartbeat from beats
  on conflict (service_name) do update
  set status = excluded.status, current_task = excluded.current_task, heartbeat = excluded.heartbeat
)
insert into public.system_status_history (service_name, status, current_task, heartbeat)
select name, health, task, heartbeat from beats
