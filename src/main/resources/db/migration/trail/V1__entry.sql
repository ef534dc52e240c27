create schema trail;

create table trail.entry (
    seq      bigint      primary key,
    at       timestamptz not null,
    by       uuid,
    command  uuid        not null unique,
    act      text        not null check (act !~ '[\n]'),
    answer   text        not null,
    previous bytea       not null unique check (octet_length(previous) = 32),
    hash     bytea       not null unique check (octet_length(hash) = 32)
);

create trigger entry_is_append_only before update or delete or truncate on trail.entry
    for each statement execute function refuse_change();

-- The end of the chain. One row, locked by whoever adds the next line.
create table trail.head (
    only_one boolean primary key default true check (only_one),
    seq      bigint  not null,
    hash     bytea   not null
);
insert into trail.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));
