-- What was skipped for want of a program or a library: looked through every minute, so without all other notes.
create index skip_note_missing on skip_note (slot, code) where code like 'MISSING:%';
