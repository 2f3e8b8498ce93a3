-- What people have set for plugins in the web app. What the configuration says goes before it; what is not here has the plugin's default.
create table plugin_setting (
  plugin     text not null,
  key        text not null,
  value      text,                           -- null for a secret
  sealed     bytea,                          -- a secret, by AES-GCM with the key of secrets.key in the data folder; nonce first
  changed_at timestamptz not null,
  primary key (plugin, key),
  check ((value is null) <> (sealed is null))
);
