-- What a plugin may see of the library, and refer to; docs/schema.md names it.
grant usage on schema public to <role>;
grant select on public.asset, public.media_fact, public.rendition to <role>;
grant references (id) on public.asset to <role>
