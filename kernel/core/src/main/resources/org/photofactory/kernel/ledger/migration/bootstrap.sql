-- The list of applied schema changes; it must be there before the first of them. Older lists do not tell who made a change. A
-- list that does is not locked for that: whoever backs the database up holds it for long.
do $$
begin
  if to_regclass('public.schema_change') is null then
    create table public.schema_change (
      owner      text not null,                 -- 'kernel' or a plugin's id
      number     int not null,
      name       text not null,
      sha256     text not null,
      applied_at timestamptz not null default now(),
      version    text,                          -- of the plugin that made it; null where nobody has written it down, and for the kernel
      primary key (owner, number)
    );
  elsif not exists (select from pg_attribute
                    where attrelid = 'public.schema_change'::regclass and attname = 'version' and not attisdropped) then
    alter table public.schema_change add column version text;
  end if;
end
$$
