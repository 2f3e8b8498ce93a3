create schema <schema>;
