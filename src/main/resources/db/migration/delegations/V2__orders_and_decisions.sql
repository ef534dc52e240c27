-- A committee's delegation order, version by version: from the day until the next.
create table delegations.orders (
    organ      text        not null,
    number     int         not null check (number > 0),
    decided_on date        not null,
    decision   text        not null check (decision <> ''),
    valid_from date        not null check (valid_from >= decided_on),
    link       text        not null,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (organ, number),
    unique (organ, valid_from)
);
create trigger orders_stay before update or delete on delegations.orders
    for each row execute function refuse_change();

-- Who may decide what (KL 6:37-39, 7:5-6). The list of who may be given it is closed, and so is
-- what may not be given away; a limit is in whole öre, and so in no other currency.
create table delegations.order_row (
    organ        text    not null,
    version      int     not null,
    place        int     not null,
    number       text    not null check (number <> ''),
    heading      text    not null,
    what         text    not null check (what <> ''),
    provision    text    not null,
    holder       text    not null check (holder in ('PRESIDIUM', 'SUBCOMMITTEE', 'CHAIR', 'MEMBER',
                     'ALTERNATE', 'AUTOMATED', 'HEAD_OF_ADMINISTRATION', 'EMPLOYEE')),
    title        text    not null,
    most         bigint  check (most > 0),
    conditions   text    not null,
    may_pass_on  boolean not null,
    matter       text    not null check (matter in ('ORDINARY', 'APPEALABLE_UNDER_CHAPTER_13',
                     'PROCUREMENT')),
    urgent       boolean not null,
    minuted      boolean not null,
    primary key (organ, version, number),
    unique (organ, version, place),
    foreign key (organ, version) references delegations.orders (organ, number),
    check (not may_pass_on or holder = 'HEAD_OF_ADMINISTRATION'),
    check (not urgent or holder in ('CHAIR', 'MEMBER')),
    check (holder <> 'AUTOMATED' or matter = 'ORDINARY'),
    check (holder not in ('HEAD_OF_ADMINISTRATION', 'EMPLOYEE') or title <> '')
);
create trigger order_rows_stay before update or delete on delegations.order_row
    for each row execute function refuse_change();

-- What a head of administration has passed on to another employee, one step (KL 7:6).
create table delegations.passed_on (
    id         uuid        primary key,
    organ      text        not null,
    number     text        not null,
    title      text        not null check (title <> ''),
    decision   text        not null check (decision <> ''),
    from_date  date        not null,
    to_date    date        check (to_date > from_date),
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create index on delegations.passed_on (organ);
create trigger passed_on_stay before update or delete on delegations.passed_on
    for each row execute function refuse_change();

-- A decision taken on a committee's behalf, recorded as it was taken.
create table delegations.decided (
    id          uuid        primary key,
    organ       text        not null,
    year        int         not null,
    serial      int         not null check (serial > 0),
    decided_on  date        not null,
    number      text        not null,
    version     int,
    what        text        not null check (what <> ''),
    dnr         text        not null,
    sum         bigint      check (sum >= 0),
    holder      text        not null,
    decider     text        not null check (decider <> ''),
    title       text        not null,
    marks       text[]      not null,
    minuted     boolean     not null,
    urgent      boolean     not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null,
    unique (organ, year, serial)
);
create index on delegations.decided (organ, decided_on desc, serial desc);
create trigger decided_stay before update or delete on delegations.decided
    for each row execute function refuse_change();

-- To which meeting it was reported (KL 6:40), once.
create table delegations.reported (
    decided    uuid        primary key references delegations.decided (id),
    meeting    uuid        not null,
    meeting_on date        not null,
    address    text        not null,
    at         timestamptz not null,
    by         uuid        not null
);
create index on delegations.reported (meeting);
create trigger reported_stay before update or delete on delegations.reported
    for each row execute function refuse_change();

-- The posting on the notice board of what was minuted by itself (KL 8:10), once.
create table delegations.posted (
    decided   uuid        primary key references delegations.decided (id),
    notice    uuid        not null,
    posted_on date        not null,
    at        timestamptz not null,
    by        uuid        not null
);
create trigger posted_stay before update or delete on delegations.posted
    for each row execute function refuse_change();
