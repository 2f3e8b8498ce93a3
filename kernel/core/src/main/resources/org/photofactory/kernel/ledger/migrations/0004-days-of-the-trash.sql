-- Days on which the trash was looked through. What lies in it goes for ever only after as many of them as it is to be kept:
-- a clock that jumps ahead adds one day, not years.
create table trash_day (
  day date primary key
);
