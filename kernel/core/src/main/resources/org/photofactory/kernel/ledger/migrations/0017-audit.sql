-- Whoever looks for the deeds of a person, or for deeds of a kind, does not read the whole year.
create index audit_by_actor on audit (lower(actor), id desc);
create index audit_by_action on audit (action, id desc);
