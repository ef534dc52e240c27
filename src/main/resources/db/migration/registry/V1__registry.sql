create schema registry;

-- The last number given in each public series. Locked while a number is taken, so a series has no
-- gaps: an act that is undone gives its number back.
create table registry.series (
    authority text not null,
    year      int  not null,
    last      int  not null check (last > 0),
    primary key (authority, year)
);

create table registry.matter (
    id          uuid        primary key,
    authority   text        not null,
    year        int         not null,
    number      int         not null check (number > 0),
    -- As it is written and cited; the form is house data and may change from one year to the next.
    dnr         text        not null unique,
    -- As it stands in an address: ks-2026-0188.
    slug        text        not null unique,
    kind        text        not null check (kind in
        ('MATTER', 'MOTION', 'INTERPELLATION', 'QUESTION')),
    subject     text        not null check (subject <> ''),
    opened_on   date        not null,
    closed_on   date,
    unique (authority, year, number)
);

-- OSL 5:2: date, registry number, from or to whom, and what it is about.
create table registry.document (
    id           uuid        primary key,
    matter       uuid        not null references registry.matter,
    number       int         not null check (number > 0),
    direction    text        not null check (direction in ('RECEIVED', 'SENT', 'DRAWN_UP')),
    on_date      date        not null,
    at           timestamptz not null,
    counterparty text        check (counterparty <> ''),
    subject      text        not null check (subject <> ''),
    secrecy      text        not null default 'PUBLIC' check (secrecy in ('PUBLIC', 'SECRET')),
    body         text,
    file         uuid,
    unique (matter, number),
    -- A received or sent document has somebody at the other end.
    check (direction = 'DRAWN_UP' or counterparty is not null)
);
create trigger document_is_append_only before update or delete or truncate on registry.document
    for each statement execute function refuse_change();

-- The way of the matter, in the order it happened.
create table registry.step (
    matter  uuid        not null references registry.matter,
    seq     int         not null,
    on_date date        not null,
    kind    text        not null,
    detail  text        not null,
    link    text,
    at      timestamptz not null,
    primary key (matter, seq)
);
create trigger step_is_append_only before update or delete or truncate on registry.step
    for each statement execute function refuse_change();

create view registry.published_matter as
select id, authority, year, number, dnr, slug, kind, subject, opened_on, closed_on
  from registry.matter;

-- Secrecy is enforced here: a secret document is listed without sender, subject and content.
create view registry.published_document as
select id, matter, number, direction, on_date, at, secrecy,
       case when secrecy = 'PUBLIC' then counterparty end as counterparty,
       case when secrecy = 'PUBLIC' then subject end      as subject,
       case when secrecy = 'PUBLIC' then body end         as body,
       case when secrecy = 'PUBLIC' then file end         as file
  from registry.document;

create view registry.published_step as
select matter, seq, on_date, kind, detail, link from registry.step;

create index on registry.matter using gin ((dnr || ' ' || subject) gin_trgm_ops);
