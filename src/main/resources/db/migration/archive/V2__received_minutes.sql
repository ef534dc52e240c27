-- A package of minutes is taken in too: as documents that were received, beside our own minutes and
-- never among them. No log of ours stands behind them; the one that came with them does.
alter table archive.taken_in drop constraint taken_in_matters_check;
alter table archive.taken_in add column minutes int not null default 0 check (minutes >= 0);
alter table archive.taken_in add check (matters >= 0 and matters + minutes > 0);

create table archive.received_minutes (
    id          uuid        primary key,
    package     uuid        not null references archive.taken_in,
    place       int         not null check (place > 0),
    organ       text        not null,
    organ_name  text        not null,
    authority   text        not null,
    on_date     date        not null,
    title       text        not null check (title <> ''),
    verified_at timestamptz not null,
    -- By which provisions something in it is secret; empty where nothing is.
    grounds     text        not null,
    -- How the signatures in the file stood on the day it was taken in, and the log with its chain.
    signatures  int         not null check (signatures >= 0),
    verdict     text        not null
                check (verdict in ('VALID', 'UNKNOWN_SIGNER', 'UNCERTAIN', 'UNSIGNED')),
    log         text        not null check (log in ('OURS', 'VOUCHED', 'WHOLE')),
    -- Of the signed file: the same minutes are taken in once, whatever package they come in.
    sha256      bytea       not null unique,
    unique (package, place)
);
create index on archive.received_minutes (authority, on_date);

create table archive.received_file (
    minutes uuid    not null references archive.received_minutes,
    name    text    not null check (name ~ '^[a-z0-9.-]{1,80}$'),
    file    uuid    not null,
    secret  boolean not null,
    primary key (minutes, name)
);

do $$
declare
    name text;
begin
    foreach name in array array['received_minutes', 'received_file'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on archive.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;
