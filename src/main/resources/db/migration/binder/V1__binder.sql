create schema binder;

-- The keys notes are sealed with, each sealed itself with a key that is not in the database. With
-- the row gone, what it sealed opens for nobody, wherever it is copied.
create table binder.key (
    -- person/<id>/<organ>, or group/<organ>/<party>
    holder  text        primary key check (holder ~ '^(person|group)/'),
    sealed  bytea       not null,
    made_at timestamptz not null
);

-- Notes, marks, drawings and what has been read. What they say, and on which paper, is sealed.
create table binder.note (
    id         uuid        primary key,
    holder     text        not null references binder.key on delete cascade,
    writer     uuid        not null,
    meeting    uuid        not null,
    version    int         not null check (version > 0),
    -- The note that somebody had changed meanwhile; this one was written beside it.
    beside     uuid,
    changed_at timestamptz not null,
    sealed     bytea       not null check (octet_length(sealed) <= 140000)
);
create index on binder.note (meeting, holder);
create index on binder.note (holder);

-- Changes that have been made: one that comes again is not made again.
create table binder.change (
    command uuid        primary key,
    holder  text        not null references binder.key on delete cascade,
    at      timestamptz not null
);
create index on binder.change (at);

-- The public papers of a meeting as one PDF, set once for each state they have been in.
create table binder.printed (
    mark    text        primary key check (length(mark) = 64),
    meeting uuid        not null,
    file    uuid        not null,
    at      timestamptz not null
);
