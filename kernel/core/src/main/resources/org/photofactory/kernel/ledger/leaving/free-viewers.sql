-- Who looked at this library looks at an own one: nobody has shown them another.
update public.account set looks_at = null where looks_at = :id
