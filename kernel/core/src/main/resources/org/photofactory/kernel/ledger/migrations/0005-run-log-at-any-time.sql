-- A clock that is set while the appliance runs must not stop the work: what falls into a month that nobody has prepared is
-- kept here, and moves into its month when that is made.
create table run_log_other partition of run_log default;
