-- What somebody who has no account wants letters about: a search, or a matter. Her address is kept
-- for this alone, and goes with the line when she ends it.
create table search.mail_watch (
    -- Stands in her letters and nowhere else.
    id           uuid        primary key,
    address      text        not null check (length(address) <= 254 and address like '_%@_%'),
    matter       text,
    query        text        not null check (length(query) <= 200),
    kind         text        not null,
    organ        text        not null,
    year         int         check (year between 1900 and 2200),
    -- The newest line when she was last written to, and the newest the time before: between them
    -- is what her last letter was about.
    told         bigint      not null,
    told_before  bigint      not null check (told_before <= told),
    -- The last day on which it was looked at whether anything had come.
    looked_on    date        not null,
    asked_at     timestamptz not null,
    -- Nothing is sent to an address before its owner has said that she wants it.
    confirmed_at timestamptz,
    check ((matter is null) = (query <> '')),
    unique nulls not distinct (address, matter, query, kind, organ, year)
);
create index on search.mail_watch (asked_at);
create index on search.mail_watch (looked_on) where confirmed_at is not null;
