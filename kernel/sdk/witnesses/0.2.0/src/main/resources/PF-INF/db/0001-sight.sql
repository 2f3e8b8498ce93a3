create table sight (
  asset_id bigint primary key references public.asset (id) on delete cascade,
  words    text not null
);
