create schema calling;

-- An alternate asked to serve for a member who cannot come.
create table calling.asking (
    id         uuid        primary key,
    meeting    uuid        not null,
    member     uuid        not null,
    alternate  uuid        not null check (alternate <> member),
    -- In the order among those who could be called to the seat.
    place      int         not null check (place > 0),
    asked_at   timestamptz not null,
    state      text        not null
        check (state in ('WAITS', 'YES', 'NO', 'PASSED_OVER', 'WITHDRAWN')),
    settled_at timestamptz,
    check ((state = 'WAITS') = (settled_at is null))
);
create index on calling.asking (alternate) where state = 'WAITS';
-- Never two for one seat, and never one for two seats.
create unique index one_for_a_seat on calling.asking (meeting, member)
    where state in ('WAITS', 'YES');
create unique index one_seat_each on calling.asking (meeting, alternate)
    where state in ('WAITS', 'YES');
