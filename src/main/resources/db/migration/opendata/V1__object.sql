create schema opendata;

-- What is published for programs, thing by thing, in the form of OParl. Made from what the modules
-- have published, so that a change, and that something is gone, can be told afterwards.
create table opendata.object (
    type     text        not null check (type in
        ('Organization', 'Person', 'Membership', 'LegislativeTerm', 'Location', 'Meeting',
         'AgendaItem', 'Paper', 'Consultation', 'File')),
    id       text        not null check (id <> ''),
    -- Addresses of ours begin with a sign that no text has; see Here.
    body     jsonb       not null,
    created  timestamptz not null,
    modified timestamptz not null,
    deleted  boolean     not null default false,
    -- How many times it has changed; a calendar needs to know which of two is the newer.
    revision int         not null default 0,
    primary key (type, id)
);
create index on opendata.object (type, created, id);
create index on opendata.object (type, modified, id);
create index on opendata.object (modified desc);

-- How far into the book of acts the objects have come.
create table opendata.state (
    only_one boolean primary key default true check (only_one),
    acts     bigint  not null
);
insert into opendata.state (acts) values (-1);
