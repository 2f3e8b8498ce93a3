drop schema if exists <role> cascade
