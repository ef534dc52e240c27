create schema lending;

-- A device of the municipality's, lent to somebody for a meeting. Its codes are computed and never
-- stored.
create table lending.loan (
    id           uuid        primary key,
    meeting      uuid        not null,
    person       uuid        not null,
    -- What the municipality calls it.
    device       text        not null check (device <> ''),
    lent_by      uuid        not null,
    lent_at      timestamptz not null,
    -- How many codes it has had, and until when the newest is good.
    code         int         not null check (code > 0),
    code_until   timestamptz not null,
    -- When that code was used; nothing while it has not been.
    collected_at timestamptz,
    ended_at     timestamptz,
    ended        text        check (ended in ('TAKEN_BACK', 'MEETING_ENDED', 'LEFT')),
    check ((ended_at is null) = (ended is null))
);
create index on lending.loan (meeting);
create index on lending.loan (code_until);
-- Nobody has two at a meeting, and no device is with two.
create unique index one_each on lending.loan (meeting, person) where ended is null;
create unique index one_at_a_time on lending.loan (meeting, lower(device)) where ended is null;
