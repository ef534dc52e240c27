create schema register;

create table register.party (
    code        text primary key check (code <> ''),
    name        text not null,
    colour      text not null check (colour ~ '^#[0-9a-f]{6}$'),
    dark_colour text not null check (dark_colour ~ '^#[0-9a-f]{6}$'),
    -- From left to right in the chamber, as the hemicycle draws it.
    bench       int  not null unique
);

create table register.person (
    id          uuid primary key,
    given_name  text not null check (given_name <> ''),
    family_name text not null check (family_name <> ''),
    email       text
);

create table register.organ (
    slug       text primary key check (slug ~ '^[a-z0-9-]+$'),
    name       text not null unique,
    kind       text not null check (kind in
        ('ASSEMBLY', 'EXECUTIVE', 'COMMITTEE', 'SUBCOMMITTEE', 'AUDIT')),
    parent     text references register.organ,
    -- The registry the organ's matters are kept in: each committee is an authority of its own.
    authority  text not null check (authority ~ '^[A-ZÅÄÖ]+$'),
    seats      int  not null check (seats > 0),
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null
);
-- There is one assembly and one executive committee (KL 3:1, 3:3).
create unique index on register.organ (kind) where kind in ('ASSEMBLY', 'EXECUTIVE');

create table register.membership (
    id         uuid primary key,
    person     uuid not null references register.person,
    organ      text not null references register.organ,
    post       text not null check (post in
        ('CHAIR', 'FIRST_VICE_CHAIR', 'SECOND_VICE_CHAIR', 'MEMBER', 'ALTERNATE')),
    party      text references register.party,
    -- Seat number for members, order of call for alternates.
    position   int  not null check (position > 0),
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null,
    -- Nobody holds two posts in one organ on the same day.
    exclude using gist (person with =, organ with =, daterange(from_date, to_date) with &&)
);
create unique index on register.membership (organ, post)
    where to_date is null and post in ('CHAIR', 'FIRST_VICE_CHAIR', 'SECOND_VICE_CHAIR');
create index on register.membership (organ);

create table register.function (
    id        uuid primary key,
    person    uuid not null references register.person,
    role      text not null check (role in ('SECRETARY', 'REGISTRAR', 'AUDITOR', 'ADMINISTRATOR')),
    organ     text references register.organ,
    from_date date not null,
    to_date   date check (to_date > from_date)
);
create index on register.function (person);

-- Local rules: what the arbetsordning or the reglemente says, with the decision behind it.
create table register.house_rule (
    organ      text not null references register.organ,
    rule       text not null,
    value      text not null,
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null,
    exclude using gist (organ with =, rule with =, daterange(from_date, to_date) with &&)
);
