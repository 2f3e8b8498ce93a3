create role <role> nologin; grant <role> to current_user
