create schema inbox;

-- A letter as it came (TF 2:9). Its bytes are one of the files; nothing here ever changes.
create table inbox.letter (
    id         uuid        primary key,
    -- The organ whose mailbox it came to.
    mailbox    text        not null check (mailbox <> ''),
    -- The SHA-256 of what the sender wrote. The same letter twice is one letter.
    content    bytea       not null check (octet_length(content) = 32),
    message_id text        check (message_id like '<%>'),
    file       uuid        not null,
    size       bigint      not null check (size > 0),
    -- False where it was so large that only its head was fetched.
    whole      boolean     not null,
    arrived_at timestamptz not null,
    taken_at   timestamptz not null,
    -- Who dropped it as a file; nobody where it was fetched from the mailbox.
    taken_by   uuid,
    unique (mailbox, content)
);
create index on inbox.letter (message_id);
create trigger letter_is_append_only before update or delete or truncate on inbox.letter
    for each statement execute function refuse_change();

-- Each message on the mail server that has been taken in, so that none is fetched twice.
create table inbox.arrival (
    mailbox  text        not null,
    folder   text        not null,
    validity bigint      not null,
    uid      bigint      not null,
    letter   uuid        not null references inbox.letter,
    at       timestamptz not null,
    primary key (mailbox, folder, validity, uid)
);
create index on inbox.arrival (letter);
create trigger arrival_is_append_only before update or delete or truncate on inbox.arrival
    for each statement execute function refuse_change();

-- Below which uid everything has been taken in. Only spares the asking for old ones.
create table inbox.mark (
    mailbox  text   not null,
    folder   text   not null,
    validity bigint not null,
    below    bigint not null check (below > 0),
    primary key (mailbox, folder, validity)
);

-- Each time the program set out to open a letter, so that one that brings it down is left alone.
create table inbox.attempt (
    letter uuid        not null references inbox.letter,
    seq    int         not null check (seq > 0),
    at     timestamptz not null,
    primary key (letter, seq)
);
create trigger attempt_is_append_only before update or delete or truncate on inbox.attempt
    for each statement execute function refuse_change();

-- What the program made of the letter when it was opened.
create table inbox.reading (
    letter       uuid        primary key references inbox.letter,
    from_name    text        not null,
    from_address text        not null,
    to_line      text        not null,
    subject      text        not null,
    -- As the letter's own head says; trusted as little as the rest of it.
    date_line    text        not null,
    body         text        not null,
    nature       text        not null check (nature in
        ('ORDINARY', 'GENERATED', 'LIST', 'SPAM', 'REPLY_BY_MACHINE', 'BOUNCE', 'OWN')),
    return_path  text,
    spf          text        not null,
    dkim         text        not null,
    dmarc        text        not null,
    signed       boolean     not null,
    refers       text[]      not null,
    troubles     text[]      not null,
    read_at      timestamptz not null
);
create trigger reading_is_append_only before update or delete or truncate on inbox.reading
    for each statement execute function refuse_change();

-- What is enclosed. The bytes are taken from the letter when they are asked for.
create table inbox.enclosed (
    letter     uuid   not null references inbox.letter,
    number     int    not null check (number > 0),
    name       text   not null check (name <> ''),
    media_type text   not null,
    size       bigint not null check (size >= 0),
    -- The words in it, where the program can read them.
    words      text   not null,
    primary key (letter, number)
);
create trigger enclosed_is_append_only before update or delete or truncate on inbox.enclosed
    for each statement execute function refuse_change();

-- What the virus scanner said of a file; number 0 is the letter as a whole. The last counts.
create table inbox.scan (
    letter  uuid        not null references inbox.letter,
    number  int         not null check (number >= 0),
    seq     int         not null check (seq > 0),
    verdict text        not null check (verdict in ('CLEAN', 'INFECTED', 'FAILED')),
    detail  text        not null,
    at      timestamptz not null,
    primary key (letter, number, seq)
);
create trigger scan_is_append_only before update or delete or truncate on inbox.scan
    for each statement execute function refuse_change();

-- What people did with it, in order.
create table inbox.handling (
    letter      uuid        not null references inbox.letter,
    seq         int         not null check (seq > 0),
    what        text        not null check (what in ('REGISTERED', 'ASIDE', 'BACK')),
    aside       text        check (aside in ('PRIVATE', 'PARTY', 'TRIVIAL', 'SPAM')),
    reason      text        not null,
    matter      uuid,
    matter_slug text,
    dnr         text,
    document    int,
    at          timestamptz not null,
    by          uuid        not null,
    primary key (letter, seq),
    check ((what = 'ASIDE') = (aside is not null)),
    check ((what = 'REGISTERED') = (matter is not null)),
    check ((what = 'REGISTERED') = (dnr is not null and matter_slug is not null))
);
-- A letter is registered once.
create unique index on inbox.handling (letter) where what = 'REGISTERED';
create trigger handling_is_append_only before update or delete or truncate on inbox.handling
    for each statement execute function refuse_change();

-- Receipts asked for, by the id that the letter out carries.
create table inbox.receipt (
    id      uuid        primary key,
    letter  uuid        not null unique references inbox.letter,
    address text        not null check (address <> ''),
    at      timestamptz not null
);
create index on inbox.receipt (lower(address), at);
create trigger receipt_is_append_only before update or delete or truncate on inbox.receipt
    for each statement execute function refuse_change();

-- Where the letter lies now. The rest of its story is above.
create table inbox.place (
    letter uuid        primary key references inbox.letter,
    state  text        not null check (state in
        ('KEPT', 'WAITS', 'AUTOMATIC', 'ASIDE', 'REGISTERED')),
    since  timestamptz not null
);
create index on inbox.place (state, since desc);
