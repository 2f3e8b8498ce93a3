drop owned by <role> cascade
