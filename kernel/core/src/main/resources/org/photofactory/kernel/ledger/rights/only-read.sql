-- Whatever the plugin asks for, nothing changes.
set transaction read only
