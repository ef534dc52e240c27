-- What an official has published of a year: counted by whoever may read, small numbers left out. A
-- year is published once; two versions of it could be compared.
create table safety.statistic (
    year      int    not null check (year between 2020 and 2200),
    dimension text   not null check (dimension in ('TOTAL', 'KIND', 'CHANNEL', 'POLICE', 'MEASURE')),
    code      text   not null,
    -- Nothing where the number is left out; never one to four.
    shown     int    check (shown = 0 or shown >= 5),
    primary key (year, dimension, code)
);
create trigger statistics_stay before update or delete on safety.statistic
    for each row execute function refuse_change();

-- What has been done for those who serve full time or much of it (KL 4:18 a): that the risk was
-- judged, a measure taken, a training held. Kinds and days, no words of what the risk is.
create table safety.protection (
    id       uuid primary key,
    person   uuid not null,
    kind     text not null check (kind in ('ASSESSED', 'MEASURE', 'TRAINED')),
    code     text not null,
    on_date  date not null,
    by_name  text not null
);
create index on safety.protection (person);
create trigger protections_stay before update or delete on safety.protection
    for each row execute function refuse_change();

-- A round through the room before a meeting: the way out, who does what.
create table safety.round (
    id      uuid primary key,
    organ   text not null,
    on_date date not null,
    place   text not null,
    exits   text not null,
    caller  text not null,
    host    text not null,
    by_name text not null
);

-- A note to whoever chairs a meeting: one of three sentences, so that it can tell nothing of a case.
create table safety.note (
    id      uuid primary key,
    organ   text not null,
    on_date date not null,
    advice  text not null check (advice in ('ROUND', 'HOST', 'CALL')),
    by_name text not null
);
