create schema search;

-- What can be found, a line for each: a matter, a document, a paragraph of minutes, a person. Made
-- from what the modules have published; it can be thrown away and made anew at any time.
create table search.entry (
    id      bigint      generated always as identity primary key,
    -- What it was made from: the source, its key there, and the part.
    source  text        not null,
    key     text        not null,
    part    int         not null,
    kind    text        not null check (kind in
        ('MATTER', 'DOCUMENT', 'MINUTES', 'MEETING', 'NOTICE', 'STATUTE', 'STEERING', 'PERSON',
         'ORGAN')),
    -- Among how many it stands: few of a kind are weighed before many.
    place   int         not null check (place between 0 and 2),
    organ   text        not null,
    -- The address of the matter in the registry.
    matter  text,
    on_date date        not null,
    at      timestamptz not null,
    link    text        not null check (link like '/%'),
    about   text        not null,
    title   text        not null check (title <> ''),
    body    text        not null,
    -- Of what it was made from, so that what has changed since is seen.
    digest  text        not null,
    words   tsvector    not null,
    unique (source, key, part)
) with (toast_tuple_target = 128);
-- Words and text lie beside the line, so that a search that meets many lines reads little of each.
alter table search.entry alter column words set storage external;

create index entry_words on search.entry using gin (words);
create index on search.entry (place, on_date desc, id desc);
create index on search.entry (kind, on_date desc, id desc);
create index on search.entry (matter) where matter is not null;

-- How far into each matter the reading has come.
create table search.seen (
    matter    uuid primary key,
    documents int  not null check (documents >= 0)
);

-- Every word there is, as it is stored (its stem) and as it was written somewhere.
create table search.word (
    stem    text primary key,
    form    text not null check (form <> ''),
    entries int  not null check (entries > 0)
);
create index on search.word using gin (stem gin_trgm_ops);

-- How far into the book of acts the index has come, and which names were hidden then (their hash).
create table search.state (
    only_one boolean     primary key default true check (only_one),
    acts     bigint      not null,
    hidden   text        not null
);
insert into search.state (acts, hidden) values (-1, '');

-- What somebody wants to be told of: a search, or a matter.
create table search.watch (
    id      uuid        primary key,
    person  uuid        not null,
    matter  text,
    query   text        not null check (length(query) <= 200),
    kind    text        not null,
    organ   text        not null,
    year    int         check (year between 1900 and 2200),
    -- Whether a letter is wanted, besides the page and the feed.
    letters boolean     not null,
    -- The newest line she has been shown, and the newest she has had a letter about.
    shown   bigint      not null,
    told    bigint      not null,
    made_at timestamptz not null,
    check ((matter is null) = (query <> '')),
    unique nulls not distinct (person, matter, query, kind, organ, year)
);
