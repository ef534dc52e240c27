create schema audit;

-- An auditor's or an expert's pair of keys. The private one is sealed with a key drawn from her
-- passphrase; who loses it makes a new one and is let in again.
create table audit.key (
    id      uuid        primary key,
    holder  uuid        not null unique,
    public  bytea       not null,
    salt    bytea       not null,
    sealed  bytea       not null,
    made_at timestamptz not null
);

-- What the auditors write among themselves: a room, and a folder for each review. Everything that is
-- read is in the sheets, and they are sealed.
create table audit.folder (
    number     bigint  generated always as identity,
    id         uuid    primary key,
    room       boolean not null,
    generation int     not null check (generation > 0)
);
create table audit.envelope (
    folder     uuid  not null references audit.folder,
    key        uuid  not null references audit.key on delete cascade,
    sealed     bytea not null,
    until_date date,
    primary key (folder, key)
);
create index on audit.envelope (key);
create table audit.sheet (
    folder uuid  not null references audit.folder,
    number int   not null check (number > 0),
    sealed bytea not null,
    primary key (folder, number)
);

-- A question to an organ, and its answer. Public documents: each is registered as well.
create table audit.inquiry (
    id          uuid        primary key,
    organ       text        not null,
    subject     text        not null check (subject <> ''),
    text        text        not null check (text <> ''),
    asked_at    timestamptz not null,
    answer_by   date        not null,
    matter      text        not null,
    answer      text        check (answer <> ''),
    answered_at timestamptz,
    answered_by text,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    check (answered_at >= asked_at)
);
create function audit.refuse_second_answer() returns trigger language plpgsql as $$
begin
    if old.answer is not null
       or (new.id, new.organ, new.subject, new.text, new.asked_at, new.answer_by, new.matter)
          is distinct from
          (old.id, old.organ, old.subject, old.text, old.asked_at, old.answer_by, old.matter) then
        raise exception 'a question and its answer are not changed';
    end if;
    return new;
end $$;
create trigger inquiry_stays before update on audit.inquiry
    for each row execute function audit.refuse_second_answer();
create trigger inquiry_is_kept before delete on audit.inquiry
    for each row execute function refuse_change();

-- A report of a review, as it was published.
create table audit.report (
    slug         text        primary key,
    year         int         not null check (year between 2000 and 2200),
    kind         text        not null check (kind in ('BASIC', 'IN_DEPTH', 'LAY', 'ASSESSMENT')),
    title        text        not null check (title <> ''),
    organs       text[]      not null check (cardinality(organs) > 0),
    text         text        not null check (text <> ''),
    published_at timestamptz not null,
    matter       text        not null
);
create table audit.finding (
    report text not null references audit.report,
    number int  not null,
    organ  text not null,
    grade  text not null check (grade in ('GOOD', 'MINOR', 'FLAW', 'GRAVE')),
    text   text not null check (text <> ''),
    primary key (report, number)
);

-- The yearly report as it was handed over (KL 12:12-13).
create table audit.statement (
    year           int         primary key check (year between 2000 and 2200),
    text           text        not null check (text <> ''),
    handed_over_at timestamptz not null,
    matter         text        not null
);
create table audit.verdict (
    year      int     not null references audit.statement,
    organ     text    not null,
    supported boolean not null,
    remark    text    not null,
    reasons   text    not null,
    primary key (year, organ),
    check (reasons <> '' or (supported and remark = ''))
);
create table audit.opinion (
    year    int  not null references audit.statement,
    auditor uuid not null,
    name    text not null,
    dissent text not null,
    primary key (year, auditor)
);
create trigger reports_stay before update or delete on audit.report
    for each row execute function refuse_change();
create trigger findings_stay before update or delete on audit.finding
    for each row execute function refuse_change();
create trigger statements_stay before update or delete on audit.statement
    for each row execute function refuse_change();
create trigger verdicts_stay before update or delete on audit.verdict
    for each row execute function refuse_change();
create trigger opinions_stay before update or delete on audit.opinion
    for each row execute function refuse_change();

-- Discharge: what the assembly said of the annual report first, what those who were given a remark
-- answered, and what was decided of each organ.
create table audit.annual_report (
    year       int  primary key check (year between 2000 and 2200),
    approved   boolean not null,
    decided_on date not null,
    paragraph  text not null check (paragraph <> '')
);
create table audit.explanation (
    year     int         not null,
    organ    text        not null,
    text     text        not null check (text <> ''),
    given_at timestamptz not null,
    given_by text        not null,
    primary key (year, organ)
);
create table audit.discharge (
    year       int     not null references audit.annual_report,
    organ      text    not null,
    granted    boolean not null,
    remark     text    not null,
    reasons    text    not null,
    decided_on date    not null,
    paragraph  text    not null check (paragraph <> ''),
    primary key (year, organ),
    check (reasons <> '' or (granted and remark = ''))
);
create trigger annual_reports_stay before update or delete on audit.annual_report
    for each row execute function refuse_change();
create trigger explanations_stay before update or delete on audit.explanation
    for each row execute function refuse_change();
create trigger discharges_stay before update or delete on audit.discharge
    for each row execute function refuse_change();
