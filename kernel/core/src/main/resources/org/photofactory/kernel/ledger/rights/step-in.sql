select set_config('role', :role, true)
