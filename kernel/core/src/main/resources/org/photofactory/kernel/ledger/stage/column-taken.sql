select exists (
  select from information_schema.columns
  where table_schema = 'public' and table_name = 'media_assets' and column_name in ('is_' || :flag, :flag || '_at'))
