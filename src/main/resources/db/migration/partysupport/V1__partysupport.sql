create schema partysupport;

-- What the assembly has decided (KL 4:30); one version until the next begins. Sums in whole öre.
create table partysupport.rules (
    number           int         primary key check (number > 0),
    valid_from       date        not null unique,
    decision         text        not null check (decision <> ''),
    basic            bigint      not null check (basic >= 0),
    per_seat         bigint      not null check (per_seat >= 0),
    established_only boolean     not null,
    grace            boolean     not null,
    entered_at       timestamptz not null,
    entered_by       uuid        not null
);
create trigger rules_stay before update or delete on partysupport.rules
    for each row execute function refuse_change();

-- The legal person a party receives its support through; the latest of each stands.
create table partysupport.recipient (
    id           uuid        primary key,
    party        text        not null,
    organisation text        not null check (organisation <> ''),
    number       text        not null check (number ~ '^\d{6}-\d{4}$'),
    entered_at   timestamptz not null,
    entered_by   uuid        not null
);
create trigger recipients_stay before update or delete on partysupport.recipient
    for each row execute function refuse_change();

-- What a party has accounted for (KL 4:31); the latest of each year stands.
create table partysupport.account (
    id          uuid        primary key,
    year        int         not null check (year between 1990 and 2200),
    party       text        not null,
    file        uuid        not null,
    report      uuid        not null,
    reviewer    text        not null check (reviewer <> ''),
    filed_at    timestamptz not null,
    filed_by    text        not null,
    filed_by_id uuid        not null
);
create index on partysupport.account (year, party);
create trigger accounts_stay before update or delete on partysupport.account
    for each row execute function refuse_change();

-- What the assembly decided to pay or withhold (KL 4:31-32); once for each party and year.
create table partysupport.payment (
    year       int         not null,
    party      text        not null,
    seats      int         not null check (seats >= 0),
    sum        bigint      not null check (sum >= 0),
    withheld   boolean     not null,
    reason     text        not null,
    decision   text        not null check (decision <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (year, party),
    check (withheld = (reason <> ''))
);
create trigger payments_stay before update or delete on partysupport.payment
    for each row execute function refuse_change();
