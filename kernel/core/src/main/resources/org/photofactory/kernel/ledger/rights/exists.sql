select to_regrole(quote_ident(:role)) is not null
