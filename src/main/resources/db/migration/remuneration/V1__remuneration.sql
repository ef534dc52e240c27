create schema remuneration;

-- What the assembly has decided of pay; one version until the next begins.
create table remuneration.regulations (
    number     int         primary key check (number > 0),
    valid_from date        not null unique,
    decision   text        not null check (decision <> ''),
    body       jsonb       not null,
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create trigger regulations_stay before update or delete on remuneration.regulations
    for each row execute function refuse_change();

-- Who took part in a closed meeting and how long, read from its log once.
create table remuneration.participation (
    meeting    uuid        not null,
    person     uuid        not null,
    name       text        not null,
    organ      text        not null,
    organ_name text        not null,
    on_date    date        not null,
    from_time  timestamptz not null,
    to_time    timestamptz not null,
    minutes    int         not null check (minutes >= 0),
    served     int         not null check (served between 0 and minutes),
    alternate  boolean     not null,
    primary key (meeting, person),
    check (from_time < to_time)
);
create index on remuneration.participation (person, on_date);
create trigger participation_stays before update or delete on remuneration.participation
    for each row execute function refuse_change();

-- What somebody is to be paid for one thing, with the reason.
create table remuneration.voucher (
    id       uuid        primary key,
    person   uuid        not null,
    name     text        not null check (name <> ''),
    origin   text        not null check (origin in ('MEETING', 'POST', 'CLAIM', 'CORRECTION')),
    meeting  uuid,
    organ    text        not null,
    post     text,
    on_date  date        not null,
    why      text        not null check (why <> ''),
    section  text        not null check (section <> ''),
    file     uuid,
    made_at  timestamptz not null,
    made_by  uuid,
    corrects uuid        references remuneration.voucher,
    check ((origin in ('CLAIM', 'CORRECTION')) = (made_by is not null)),
    check ((origin = 'CORRECTION') = (corrects is not null)),
    check ((origin = 'POST') = (post is not null)),
    check (origin <> 'MEETING' or meeting is not null)
);
create index on remuneration.voucher (person, on_date);
-- The fee of a meeting is proposed once for each who took part.
create unique index on remuneration.voucher (meeting, person) where origin = 'MEETING';
create trigger vouchers_stay before update or delete on remuneration.voucher
    for each row execute function refuse_change();

create table remuneration.line (
    voucher  uuid   not null references remuneration.voucher,
    place    int    not null check (place > 0),
    kind     text   not null check (kind in ('ANNUAL_FEE', 'MEETING_FEE', 'DUTY_FEE',
                    'LOST_EARNINGS', 'LOST_PENSION', 'LOST_HOLIDAY', 'TRAVEL', 'CHILD_CARE',
                    'DISABILITY')),
    -- In whole öre.
    sum      bigint not null,
    quantity int    not null,
    unit     text   not null check (unit in ('MINUTES', 'KILOMETRES', 'DAYS', 'TIMES')),
    primary key (voucher, place)
);
create trigger lines_stay before update or delete on remuneration.line
    for each row execute function refuse_change();

-- Approved or rejected, once, by somebody else.
create table remuneration.decision (
    voucher  uuid        primary key references remuneration.voucher,
    approved boolean     not null,
    by       uuid        not null,
    by_name  text        not null,
    at       timestamptz not null,
    reason   text        not null,
    check (approved or reason <> '')
);
create trigger decisions_stay before update or delete on remuneration.decision
    for each row execute function refuse_change();

-- A closed month and its files for the payroll.
create table remuneration.month (
    month     date        primary key check (extract(day from month) = 1),
    closed_at timestamptz not null,
    closed_by text        not null,
    csv       uuid        not null,
    xml       uuid        not null,
    total     bigint      not null,
    people    int         not null
);
create trigger months_stay before update or delete on remuneration.month
    for each row execute function refuse_change();

-- Which file a voucher went with: once.
create table remuneration.paid (
    voucher uuid primary key references remuneration.voucher,
    month   date not null references remuneration.month
);
create index on remuneration.paid (month);
create trigger payments_stay before update or delete on remuneration.paid
    for each row execute function refuse_change();
