-- Which plugins are to run. A shipped plugin to which nobody has done anything has no row.
create table plugin (
  id         text primary key check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  wanted     text not null,                  -- label of the version that is to run; 'shipped' is the one that came with the appliance
  previous   text,                           -- label of the one that can be gone back to
  enabled    boolean not null default true,
  proven     boolean not null default false, -- the wanted version has worked; until then it is taken back by itself when it fails
  behind     boolean not null default false, -- the wanted version was gone back to: the schema may be newer than it
  word       text,                           -- what people should know, say why a version was taken back
  changed_at timestamptz not null
);

-- The jars that lie in plugins/<id>/<label>/plugin.jar of the data folder.
create table plugin_version (
  id           text not null,
  label        text not null,
  sha256       text not null,
  bytes        bigint not null,
  origin       text not null,                -- how it came: 'folder', 'upload', or the name of a catalog
  installed_at timestamptz not null,
  primary key (id, label)
);
