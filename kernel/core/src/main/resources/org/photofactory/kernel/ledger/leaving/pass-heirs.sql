-- Who was to get something from others while leaving passes that on too.
update public.account set heir_id = :heir where heir_id = :id and id <> :heir
