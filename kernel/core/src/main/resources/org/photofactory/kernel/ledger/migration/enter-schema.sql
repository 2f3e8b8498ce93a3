select set_config('search_path', :schema, true);
