create schema elections;

-- A result as it was read or entered. Nothing is changed: a result that was wrong is entered anew,
-- and the one confirmed last for a year is the one that counts.
create table elections.result (
    id                uuid        primary key,
    year              int         not null check (year between 1952 and 2200),
    election_day      date        not null,
    municipality_code text        not null,
    municipality      text        not null,
    seats             int         not null check (seats between 1 and 999),
    valid_votes       int         not null check (valid_votes > 0),
    source            text        not null check (source in ('AUTHORITY_FILE', 'ENTERED')),
    read_by           uuid,
    read_at           timestamptz not null
);

create table elections.constituency (
    result      uuid not null references elections.result,
    position    int  not null,
    code        text not null,
    name        text not null,
    fixed_seats int  not null check (fixed_seats >= 0),
    primary key (result, code)
);

-- Votes in the municipality as a whole have an empty constituency.
create table elections.party_votes (
    result         uuid not null references elections.result,
    constituency   text not null,
    position       int  not null,
    party          text not null check (party <> ''),
    name           text not null,
    votes          int  not null check (votes >= 0),
    -- As the authority handed them out, to compare with our own count.
    official_seats int,
    primary key (result, constituency, party)
);

-- Who was elected, as the authority published it: the holders of public assignments.
create table elections.elected (
    result       uuid    not null references elections.result,
    constituency text    not null,
    party        text    not null,
    substitute   boolean not null,
    position     int     not null check (position > 0),
    name         text    not null check (name <> ''),
    ground       text    not null,
    primary key (result, constituency, party, substitute, position)
);

create table elections.confirmation (
    result       uuid        primary key references elections.result,
    confirmed_by uuid,
    confirmed_at timestamptz not null
);

-- A lot is drawn by people; here is what came out, who drew and when.
create table elections.lot_outcome (
    result      uuid        not null references elections.result,
    lot         text        not null,
    winners     text        not null check (winners <> ''),
    drawn_by    text        not null check (drawn_by <> ''),
    drawn_on    date        not null,
    recorded_by uuid,
    recorded_at timestamptz not null,
    primary key (result, lot)
);

create trigger result_is_kept before update or delete on elections.result
    for each row execute function refuse_change();
create trigger constituency_is_kept before update or delete on elections.constituency
    for each row execute function refuse_change();
create trigger party_votes_are_kept before update or delete on elections.party_votes
    for each row execute function refuse_change();
create trigger elected_are_kept before update or delete on elections.elected
    for each row execute function refuse_change();
create trigger confirmation_is_kept before update or delete on elections.confirmation
    for each row execute function refuse_change();
create trigger lot_outcome_is_kept before update or delete on elections.lot_outcome
    for each row execute function refuse_change();
