create table mean_colour (
  asset_id bigint primary key references public.asset (id) on delete cascade,
  red      smallint not null,
  green    smallint not null,
  blue     smallint not null
);
