-- Courses that speak xAPI: cmi5 and Tin Can packages beside the SCORM ones.
alter table learning.package drop constraint package_kind_check;
alter table learning.package add constraint package_kind_check
    check (kind in ('SCORM_12', 'SCORM_2004', 'CMI5', 'TIN_CAN'));

-- What a part of a cmi5 course says of itself: what it is called among activities, what it takes
-- to be done with it, and what it is to be told when it starts.
alter table learning.package_item
    add activity   text not null default '',
    add move_on    text not null default 'CompletedOrPassed'
        check (move_on in ('NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed',
                           'CompletedOrPassed')),
    add mastery    numeric check (mastery between 0 and 1),
    add parameters text not null default '';

-- The record store: what a course has said of what somebody did in it. What has been said stays.
create table learning.statement (
    seq      bigint generated always as identity primary key,
    id       uuid        not null,
    person   uuid        not null,
    package  uuid        not null,
    position int         not null,
    session  uuid        not null,
    verb     text        not null check (verb <> ''),
    object   text        not null check (object <> ''),
    voids    uuid,
    -- Whether it says something of being done with the part, as the standard gives it a meaning.
    counts   boolean     not null,
    said     json        not null check (length(said::text) <= 200000),
    stored   timestamptz not null,
    unique (person, package, id),
    foreign key (package, position) references learning.package_item (package, position)
);
create index on learning.statement (person, package, position, verb);
create trigger statements_stay before update or delete on learning.statement
    for each row execute function refuse_change();

-- What a course keeps for the next time: where somebody was, and what it wants to remember of her.
create table learning.kept_document (
    person  uuid        not null,
    package uuid        not null references learning.package,
    kind    text        not null check (kind in ('state', 'activity', 'agent')),
    about   text        not null,
    name    text        not null check (name <> '' and length(name) <= 500),
    type    text        not null check (length(type) <= 200),
    content bytea       not null check (length(content) <= 500000),
    at      timestamptz not null,
    primary key (person, package, kind, about, name)
);
