create schema retention;

create table retention.plan (
    id         uuid        primary key,
    authority  text        not null,
    organ_name text        not null,
    decided_on date        not null,
    section    text        not null check (section <> ''),
    valid_from date        not null,
    by_name    text        not null,
    at         timestamptz not null,
    unique (authority, valid_from),
    check (valid_from >= decided_on)
);
create trigger plan_is_append_only before update or delete or truncate on retention.plan
    for each statement execute function refuse_change();

create table retention.class (
    plan      uuid not null references retention.plan,
    code      text not null check (code ~ '^[0-9]{1,3}(\.[0-9]{1,3}){0,4}$'),
    name      text not null check (name <> ''),
    documents text not null,
    fate      text not null check (fate in ('KEPT', 'DISPOSED', 'HEADING')),
    years     int  check (years between 0 and 150),
    note      text not null,
    primary key (plan, code),
    check ((fate = 'DISPOSED') = (years is not null))
);
create trigger class_is_append_only before update or delete or truncate on retention.class
    for each statement execute function refuse_change();
