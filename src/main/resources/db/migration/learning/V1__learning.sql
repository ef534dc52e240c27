create schema learning;

-- A lesson as the municipality has written it. The highest number stands; without any, the lesson
-- packed with the program does. An empty body goes back to the packed one.
create table learning.wording (
    course     text        not null check (course <> ''),
    lesson     text        not null check (lesson <> ''),
    number     int         not null check (number > 0),
    body       text        not null check (length(body) <= 60000),
    written_at timestamptz not null,
    written_by uuid        not null,
    written_by_name text   not null,
    primary key (course, lesson, number)
);
create trigger wordings_stay before update or delete on learning.wording
    for each row execute function refuse_change();

-- From when a course counts, and how long one has; the latest of each course stands.
create table learning.opening (
    id         uuid        primary key,
    course     text        not null check (course <> ''),
    from_date  date        not null,
    days       int         not null check (days between 1 and 730),
    decision   text        not null check (decision <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create trigger openings_stay before update or delete on learning.opening
    for each row execute function refuse_change();

-- What somebody answered to try herself; only she sees it.
create table learning.answer (
    id       uuid        primary key,
    person   uuid        not null,
    course   text        not null,
    lesson   text        not null,
    question text        not null,
    choice   int         not null check (choice between 0 and 19),
    correct  boolean     not null,
    at       timestamptz not null,
    -- The latest stands, also of two in the same moment.
    seq      bigint      generated always as identity
);
create index on learning.answer (person, course, lesson);

-- That somebody has answered all of a lesson right.
create table learning.finished (
    person uuid        not null,
    course text        not null,
    lesson text        not null,
    at     timestamptz not null,
    primary key (person, course, lesson)
);
create index on learning.finished (course);

-- Who leads a party's group and follows how far it has come; the latest of each party stands.
create table learning.leader (
    id         uuid        primary key,
    party      text        not null check (party <> ''),
    person     uuid        not null,
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create trigger leaders_stay before update or delete on learning.leader
    for each row execute function refuse_change();
