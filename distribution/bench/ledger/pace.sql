-- When each step-th asset had been taken in and when each step-th had been through all stages, in seconds since 1970.
-- An asset is through when its last stage was done with it.
with through as (select max(at) as at from run_log group by asset_id),
taken_in as (select row_number() over (order by received_at) as number, received_at as at from asset),
finished as (select row_number() over (order by at) as number, at from through),
bounds as (select generate_series(0, (select count(*) from asset), :step) as number)
select json_build_object(
  'number', b.number,
  'takenIn', extract(epoch from t.at),
  'finished', extract(epoch from f.at))
from bounds b
left join taken_in t on t.number = greatest(b.number, 1)
left join finished f on f.number = greatest(b.number, 1)
order by b.number;
