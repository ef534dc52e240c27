-- A training (`utbildningstillfälle`). Without a day more is to come.
create table learning.training (
    id          uuid        primary key,
    title       text        not null check (title <> '' and length(title) <= 200),
    about       text        not null check (length(about) <= 4000),
    speakers    text        not null check (length(speakers) <= 300),
    on_date     date,
    from_time   time,
    to_time     time,
    place       text        not null check (length(place) <= 200),
    link        text        not null check (link = '' or link ~ '^https://'),
    places      int         not null check (places between 1 and 2000),
    closes_on   date,
    called_off  boolean     not null default false,
    version     int         not null default 1,
    changed_at  timestamptz not null,
    changed_by  uuid        not null,
    check ((on_date is null) = (from_time is null) and (on_date is null) = (to_time is null)),
    check (to_time > from_time),
    check (closes_on is null or on_date is null or closes_on <= on_date)
);
create index on learning.training (on_date);

-- Somebody's place in it, or in the line before it. The line is in the order of `seq`.
create table learning.booking (
    id        uuid        primary key,
    training  uuid        not null references learning.training,
    person    uuid        not null,
    seq       bigint      generated always as identity,
    at        timestamptz not null,
    -- When she got a place; nothing while she waits.
    placed_at timestamptz,
    left_at   timestamptz,
    attended  boolean,
    check (left_at is null or attended is not true)
);
create unique index booked_once on learning.booking (training, person) where left_at is null;
create index on learning.booking (person);

-- What those who came thought of it; nobody's name stands there, and a booking has said so once.
create table learning.evaluated (
    booking uuid primary key references learning.booking
);
create table learning.evaluation (
    id       uuid primary key,
    training uuid not null references learning.training,
    grade    int  not null check (grade between 1 and 5),
    words    text not null check (length(words) <= 1000)
);
create index on learning.evaluation (training);

-- What belongs to a training, or to the folder of everything else.
create table learning.material (
    id       uuid        primary key,
    training uuid        references learning.training,
    title    text        not null check (title <> '' and length(title) <= 200),
    file     uuid        not null,
    added_at timestamptz not null,
    added_by uuid        not null,
    gone_at  timestamptz
);
create index on learning.material (training);

-- What an outside archive last said is in a folder.
create table learning.listing (
    folder     text        primary key,
    body       text        not null check (length(body) <= 2000000),
    fetched_at timestamptz not null
);
