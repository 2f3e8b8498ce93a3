select coalesce(pg_has_role(to_regrole(quote_ident(:role))::oid, 'member'), false)
