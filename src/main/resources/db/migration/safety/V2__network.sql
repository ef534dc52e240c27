-- Who sits in the security network: three officials (no party) and one for each party of the
-- assembly. A time in it ends, another begins.
create table safety.place (
    id         uuid        primary key,
    person     uuid        not null,
    party      text,
    phone      text        not null,
    email      text        not null,
    from_date  date        not null,
    to_date    date,
    decided_by text        not null check (decided_by <> ''),
    entered_at timestamptz not null,
    check (to_date is null or to_date >= from_date)
);
create unique index on safety.place (party) where to_date is null and party is not null;
create unique index on safety.place (person) where to_date is null;

-- Who answers the municipality's number, a period at a time (`beredskap`).
create table safety.duty (
    id        uuid primary key,
    person    uuid not null,
    from_date date not null unique,
    to_date   date not null check (to_date >= from_date)
);

-- Meetings of the network. What is said there of somebody's case is not written here.
create table safety.gathering (
    id      uuid primary key,
    on_date date not null,
    at_time text not null check (at_time ~ '^\d\d:\d\d$'),
    place   text not null,
    about   text not null
);

-- What the network has agreed on; the latest version stands.
create table safety.guidance (
    version    int         primary key check (version > 0),
    text       text        not null,
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create trigger guidance_stays before update or delete on safety.guidance
    for each row execute function refuse_change();
