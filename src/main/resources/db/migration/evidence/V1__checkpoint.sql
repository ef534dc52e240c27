create schema evidence;

-- A signed word on how everything stood at a moment. The text is what was signed.
create table evidence.checkpoint (
    number  int         primary key check (number > 0),
    at      timestamptz not null,
    -- The meeting that had just ended; nothing for those of the night.
    meeting uuid,
    note    text        not null,
    hash    bytea       not null check (octet_length(hash) = 32)
);
create index on evidence.checkpoint (meeting);

-- What the checkpoint is about that no earlier one was: how far the log of each meeting had come,
create table evidence.head (
    checkpoint int    not null references evidence.checkpoint,
    meeting    uuid   not null,
    last       bigint not null,
    hash       bytea  not null,
    primary key (meeting, last)
);
create index on evidence.head (checkpoint);

-- and which files had come.
create table evidence.file (
    checkpoint int   not null references evidence.checkpoint,
    file       uuid  primary key,
    sha256     bytea not null
);
create index on evidence.file (checkpoint);

do $$
declare
    name text;
begin
    foreach name in array array['checkpoint', 'head', 'file'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on evidence.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;
