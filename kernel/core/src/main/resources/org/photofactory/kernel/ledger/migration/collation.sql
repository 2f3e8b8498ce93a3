-- Small letters of all scripts, whatever the locale of the database: PostgreSQL 17 has this collation from the factory, older
-- servers get one of the same name.
do $$
begin
  if to_regcollation('pg_c_utf8') is null then
    create collation public.pg_c_utf8 (provider = libc, locale = 'C.UTF-8');
  end if;
end
$$
