-- The database stamps the rows, so its own clock says in which month they fall.
select cast(now() at time zone 'UTC' as date)
