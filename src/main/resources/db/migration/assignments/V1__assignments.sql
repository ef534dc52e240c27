create schema assignments;

-- What was recorded of an election to an organ; the posts themselves are in the register.
create table assignments.election (
    id         uuid primary key,
    organ      text not null,
    scope      text not null check (scope in ('WHOLE', 'BY_ELECTION')),
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null check (decided_by <> ''),
    checked_by text not null,
    places     int  not null check (places > 0),
    remarks    text not null,
    at         timestamptz not null,
    by         uuid not null
);
create trigger append_only before update or delete on assignments.election
    for each row execute function refuse_change();

create table assignments.leaving (
    id           uuid primary key,
    person       uuid not null,
    organ        text not null,
    assembly     boolean not null,
    post         text not null,
    party        text,
    position     int  not null,
    ballot_group text,
    because      text not null,
    ground       text,
    requested_at timestamptz,
    message      text,
    dnr          text,
    matter       text,
    meeting      text,
    denied_on    date,
    decided_by   text check (decided_by <> ''),
    left_on      date,
    told_on      date,
    closed_on    date,
    closed_how   text,
    -- Recall without a ground is not recall (KL 4:9–10).
    check ((because in ('RECALLED', 'ALL_RECALLED')) = (ground is not null)),
    -- Nobody is released without a decision (KL 4:6), and no request is both granted and denied.
    check ((left_on is null and denied_on is null) = (decided_by is null)),
    check (left_on is null or denied_on is null),
    check (closed_on is null or left_on is not null)
);
-- One request at a time for one post.
create unique index on assignments.leaving (person, organ)
    where left_on is null and denied_on is null;

-- Told beforehand that she cannot come.
create table assignments.absence (
    person  uuid not null,
    meeting uuid not null,
    at      timestamptz not null,
    primary key (person, meeting)
);
