create schema if not exists <role> authorization <role>; alter schema <role> owner to <role>
