select current_setting('role'), set_config('role', 'none', true)
