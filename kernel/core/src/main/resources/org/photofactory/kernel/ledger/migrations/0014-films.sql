-- Films and recordings are few among photos: whoever asks for them alone need not walk past all the others.
create index asset_film on asset (owner_id, kind, sort_time desc, id desc) where kind in (2, 3);
