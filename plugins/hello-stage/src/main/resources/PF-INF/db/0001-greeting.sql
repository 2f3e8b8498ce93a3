create table greeting (
  asset_id bigint primary key,
  text     text not null
);
