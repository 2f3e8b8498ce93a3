-- Bytes that wait for the intake take the room that was promised to them. Tasks from before are not known to have any.
alter table upload_task add column bytes bigint not null default 0;
