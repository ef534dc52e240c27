-- A file in the auditors' workspace, sealed with a key of its own. Its name, its key and who put it
-- there are in a sheet of the folder, which is sealed too.
create table audit.paper (
    id     uuid  primary key,
    folder uuid  not null references audit.folder,
    sealed bytea not null
);
create index on audit.paper (folder);
create trigger papers_stay before update or delete on audit.paper
    for each row execute function refuse_change();

-- What an organ does about a finding points at it.
alter table audit.finding add column id uuid not null unique default gen_random_uuid();
