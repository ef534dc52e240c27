create schema initiatives;

-- What a person is writing, kept from the first preview until it is handed in. One each.
create table initiatives.draft (
    person    uuid        primary key,
    kind      text        not null check (kind in ('MOTION', 'INTERPELLATION', 'QUESTION')),
    title     text        not null,
    text      text        not null,
    proposal  text        not null,
    addressee text        not null,
    file      uuid,
    file_name text,
    saved_at  timestamptz not null
);

create table initiatives.initiative (
    id            uuid        primary key,
    kind          text        not null check (kind in ('MOTION', 'INTERPELLATION', 'QUESTION')),
    title         text        not null check (title <> ''),
    text          text        not null check (text <> ''),
    -- What the assembly is asked to decide; motions only.
    proposal      text        not null,
    mover         uuid        not null,
    mover_name    text        not null,
    mover_party   text,
    -- The organ whose chair is asked; interpellations and questions only.
    addressee     text        not null,
    matter        uuid        not null unique,
    dnr           text        not null,
    matter_slug   text        not null,
    filed_at      timestamptz not null,
    during_sitting boolean    not null,
    raised_on     date,
    check ((kind = 'MOTION') = (proposal <> '')),
    check ((kind = 'MOTION') = (addressee = ''))
);
create index on initiatives.initiative (kind, filed_at desc);
create index on initiatives.initiative (mover);

create view initiatives.published_initiative as
select id, kind, title, mover, mover_name, mover_party, addressee, matter, dnr, matter_slug,
       filed_at, during_sitting, raised_on
  from initiatives.initiative;
