create schema archive;

-- What somebody has asked to have packed for the archive.
create table archive.delivery (
    id         uuid        primary key,
    kind       text        not null check (kind in ('MATTERS', 'MINUTES')),
    organ      text        not null,
    organ_name text        not null,
    authority  text        not null,
    year       int         not null,
    -- Empty for every class.
    plan_class text        not null,
    -- Whether what is under secrecy goes with it, marked.
    secrecy    boolean     not null,
    -- How many were left out because of secrecy.
    left_out   int         not null check (left_out >= 0),
    by         uuid        not null,
    by_name    text        not null,
    at         timestamptz not null
);

-- Each matter, or the minutes of each meeting, in order.
create table archive.item (
    delivery uuid not null references archive.delivery,
    place    int  not null check (place > 0),
    subject  uuid not null,
    folder   text not null check (folder ~ '^[a-z0-9-]{1,80}$'),
    title    text not null,
    secret   boolean not null,
    primary key (delivery, place),
    unique (delivery, subject),
    unique (delivery, folder)
);
create index on archive.item (subject);

-- Those that are in the package already. One that could not be is told why.
create table archive.packed (
    delivery uuid        not null,
    place    int         not null,
    files    int         not null check (files >= 0),
    bytes    bigint      not null check (bytes >= 0),
    left_out text        not null check (left_out in ('', 'REOPENED', 'SECRECY', 'GONE')),
    at       timestamptz not null,
    primary key (delivery, place),
    foreign key (delivery, place) references archive.item
);

create table archive.package (
    delivery uuid        primary key references archive.delivery,
    sha512   text        not null check (sha512 ~ '^[0-9a-f]{128}$'),
    size     bigint      not null check (size > 0),
    files    int         not null check (files >= 0),
    at       timestamptz not null
);

-- The archive has it: from that day the original is there.
create table archive.receipt (
    delivery    uuid        primary key references archive.package,
    receiver    text        not null check (receiver <> ''),
    reference   text        not null check (reference <> ''),
    received_on date        not null,
    by_name     text        not null,
    at          timestamptz not null
);

-- It was not to be, and what was in it may be delivered anew.
create table archive.withdrawn (
    delivery uuid        primary key references archive.delivery,
    reason   text        not null check (reason <> ''),
    by_name  text        not null,
    at       timestamptz not null
);

-- What a decision says shall go, and what it is.
create table archive.disposal (
    id         uuid        primary key,
    authority  text        not null,
    organ      text        not null,
    organ_name text        not null,
    plan_class text        not null check (plan_class <> ''),
    class_name text        not null,
    year       int         not null,
    decided_on date        not null,
    section    int         not null check (section > 0),
    -- Where the decision was found: in verified minutes, or as the plan's own.
    found      text        not null check (found in ('MINUTES', 'PLAN')),
    by_name    text        not null,
    at         timestamptz not null
);

create table archive.disposal_item (
    disposal uuid not null references archive.disposal,
    place    int  not null check (place > 0),
    matter   uuid not null,
    dnr      text not null,
    slug     text not null,
    title    text not null,
    secret   boolean not null,
    primary key (disposal, place),
    unique (disposal, matter)
);
create index on archive.disposal_item (matter);

create table archive.confirmed (
    disposal uuid        primary key references archive.disposal,
    by       uuid        not null,
    by_name  text        not null,
    at       timestamptz not null
);

create table archive.dropped (
    disposal uuid        primary key references archive.disposal,
    by_name  text        not null,
    at       timestamptz not null
);

create table archive.disposed (
    disposal  uuid        not null references archive.confirmed,
    place     int         not null,
    documents int         not null check (documents >= 0),
    files     int         not null check (files >= 0),
    bytes     bigint      not null check (bytes >= 0),
    -- Why it was left as it was; empty where it went.
    left_out  text        not null check (left_out in ('', 'REOPENED', 'DELIVERY')),
    at        timestamptz not null,
    primary key (disposal, place),
    foreign key (disposal, place) references archive.disposal_item
);

-- Packages of matters that have been taken in.
create table archive.taken_in (
    package   uuid        primary key,
    sha512    text        not null unique check (sha512 ~ '^[0-9a-f]{128}$'),
    label     text        not null,
    sender    text        not null,
    matters   int         not null check (matters > 0),
    documents int         not null,
    files     int         not null,
    by_name   text        not null,
    at        timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['delivery', 'item', 'packed', 'package', 'receipt', 'withdrawn',
        'disposal', 'disposal_item', 'confirmed', 'dropped', 'disposed', 'taken_in'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on archive.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;
