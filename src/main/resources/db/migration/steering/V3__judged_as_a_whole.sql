-- What is to be done about a finding of the auditors.
alter table steering.commission drop constraint commission_origin_check;
alter table steering.commission add constraint commission_origin_check
    check (origin in ('DECISION', 'CONTROL', 'SUPERVISION', 'AUDIT'));

-- What the executive committee says of the internal control of the whole municipality (KL 6:1, 6:6).
create table steering.control_overall (
    year       int         primary key check (year between 2000 and 2200),
    judgement  text        not null check (judgement in ('SUFFICIENT', 'IN_PART', 'INSUFFICIENT')),
    text       text        not null check (text <> '' and length(text) <= 8000),
    missing    text[]      not null,
    decided_on date        not null,
    section    text        not null check (section <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create trigger control_overall_stays before update or delete on steering.control_overall
    for each row execute function refuse_change();
