select current_setting('server_version_num')::int / 10000 as version,
       has_schema_privilege('public', 'create') as tables,
       has_database_privilege(current_database(), 'create') as schemas
