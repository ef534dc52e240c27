-- What each person wants to be told of, and how. What is not here is as the program begins it.
create table mail.choice (
    person  uuid    not null,
    kind    text    not null check (kind ~ '^[A-Z_]+$'),
    letters text    not null check (letters in ('NOW', 'DAILY', 'NEVER')),
    push    boolean not null,
    primary key (person, kind)
);

-- The hour of the daily letter, where it is not the usual.
create table mail.hour (
    person uuid primary key,
    hour   int  not null check (hour between 0 and 23)
);

-- That one person has something to read. Told once, whatever happens meanwhile: the occasion is
-- claimed here, by whichever instance comes first.
create table mail.news (
    id           uuid        primary key,
    occasion     text        not null,
    person       uuid        not null,
    kind         text        not null check (kind ~ '^[A-Z_]+$'),
    subject      text        not null check (subject <> '' and length(subject) <= 200),
    link         text        not null check (link like '/%'),
    written_at   timestamptz not null,
    useful_until timestamptz not null check (useful_until > written_at),
    -- Waits for the daily letter.
    waits        boolean     not null,
    unique (occasion, person)
);
create index on mail.news (person) where waits;
create index on mail.news (written_at);

-- A browser that shows notifications for somebody.
create table mail.device (
    id       uuid        primary key,
    person   uuid        not null,
    endpoint text        not null unique check (length(endpoint) <= 1000),
    p256dh   text        not null check (p256dh ~ '^[A-Za-z0-9_-]{80,100}$'),
    auth     text        not null check (auth ~ '^[A-Za-z0-9_-]{16,40}$'),
    name     text        not null check (name <> '' and length(name) <= 60),
    added_at timestamptz not null
);
create index on mail.device (person);

create table mail.push (
    news       uuid        not null references mail.news on delete cascade,
    device     uuid        not null references mail.device on delete cascade,
    state      text        not null check (state in ('WAITS', 'SENT', 'REFUSED', 'TOO_LATE')),
    attempts   int         not null default 0 check (attempts >= 0),
    next_try   timestamptz,
    trouble    text,
    primary key (news, device),
    check ((state = 'WAITS') = (next_try is not null))
);
create index on mail.push (next_try) where state = 'WAITS';

-- The key we say who we are with, to the services of the browsers. The private half is sealed.
create table mail.push_key (
    one      boolean     primary key default true check (one),
    public   bytea       not null,
    sealed   bytea       not null,
    made_at  timestamptz not null
);

-- The tasks each person was seen to have when we last looked.
create table mail.task (
    person     uuid        not null,
    task       text        not null,
    since      timestamptz not null,
    due_told   boolean     not null,
    primary key (person, task)
);
create table mail.looked (
    person uuid primary key,
    at     timestamptz not null
);
-- Each hour's look at everybody's tasks is one instance's.
create table mail.round (
    hour timestamptz primary key
);
