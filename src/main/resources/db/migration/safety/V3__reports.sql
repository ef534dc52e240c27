-- What the sealing of receipts is salted with; made once, at the first report.
create table safety.salt (
    one   boolean primary key default true check (one),
    value bytea   not null
);

-- A reader's pair of keys. The private one is sealed with a key drawn from her passphrase.
create table safety.key (
    id        uuid        primary key,
    holder    uuid        not null,
    public    bytea       not null,
    salt      bytea       not null,
    sealed    bytea       not null,
    made_at   timestamptz not null,
    state     text        not null check (state in ('CURRENT', 'PENDING', 'REPLACED'))
);
create unique index on safety.key (holder, state) where state <> 'REPLACED';

-- A private key once more, sealed with a secret that two of three officials hold together. `circle`
-- says for whose keys the parts were sealed, so that a change among the officials is seen.
create table safety.escrow (
    key    uuid primary key references safety.key,
    sealed bytea not null,
    circle text  not null
);
create table safety.part (
    key      uuid  not null references safety.escrow on delete cascade,
    official uuid  not null,
    number   int   not null check (number between 1 and 3),
    sealed   bytea not null,
    primary key (key, number)
);

-- Somebody has lost her passphrase and made a new key; the parts that officials have handed over are
-- sealed for the new one.
create table safety.recovery (
    id       uuid        primary key,
    lost     uuid        not null references safety.key,
    fresh    uuid        not null references safety.key,
    asked_at timestamptz not null
);
create table safety.handed (
    recovery uuid  not null references safety.recovery on delete cascade,
    official uuid  not null,
    number   int   not null,
    sealed   bytea not null,
    primary key (recovery, official),
    unique (recovery, number)
);

-- A report. It says neither what it is about nor who may read it: every report has as many
-- envelopes, most of them empty, and nothing on them.
create table safety.report (
    id         uuid  primary key,
    receipt    bytea not null unique,
    generation int   not null
);
create table safety.envelope (
    report uuid  not null references safety.report on delete cascade,
    slot   int   not null,
    sealed bytea not null,
    primary key (report, slot)
);
-- What happened with it, line by line, each sealed with the report's own key.
create table safety.line (
    report uuid  not null references safety.report on delete cascade,
    number int   not null,
    sealed bytea not null,
    primary key (report, number)
);
-- What was sent with it, in pieces of the same size, sealed as they came in and never opened here.
create table safety.piece (
    report uuid  not null references safety.report on delete cascade,
    file   uuid  not null,
    number int   not null,
    sealed bytea not null,
    primary key (file, number)
);
create index on safety.piece (report);

-- That something was disposed of, and by which decision; not what.
create table safety.disposal (
    id       uuid primary key,
    decision text not null check (decision <> ''),
    on_date  date not null
);
create trigger disposals_stay before update or delete on safety.disposal
    for each row execute function refuse_change();
