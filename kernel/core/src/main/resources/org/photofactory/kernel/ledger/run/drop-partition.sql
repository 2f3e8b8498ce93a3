drop table if exists public.<name>
