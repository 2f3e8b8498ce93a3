-- An asset that is purged takes its duplicates along, and a file that stays in the inbox is noted once.
create index duplicate_by_asset on duplicate (asset_id);
