create schema mail;

-- A letter to one person: that there is something to read, and where. Never what it says.
create table mail.letter (
    id          uuid        primary key,
    -- What it is about, so that nobody is told the same twice.
    occasion    text        not null check (occasion <> ''),
    person      uuid        not null,
    -- Known when the letter was written or last tried; nothing where we know of none.
    address     text        check (address <> ''),
    subject     text        not null check (subject <> ''),
    body        text        not null check (body <> ''),
    link        text        not null check (link like '/%'),
    link_text   text        not null check (link_text <> ''),
    written_at  timestamptz not null,
    -- After this it would only mislead.
    useful_until timestamptz not null check (useful_until > written_at),
    state       text        not null
        check (state in ('WAITS', 'SENT', 'REFUSED', 'TOO_LATE', 'NO_ADDRESS')),
    attempts    int         not null default 0 check (attempts >= 0),
    next_try    timestamptz,
    settled_at  timestamptz,
    -- What the receiving server said last.
    trouble     text,
    unique (occasion, person),
    check ((state = 'WAITS') = (next_try is not null)),
    check ((state = 'WAITS') = (settled_at is null)),
    check (address is not null or state in ('NO_ADDRESS', 'TOO_LATE'))
);
create index on mail.letter (next_try) where state = 'WAITS';
create index on mail.letter (written_at desc);
