-- A document of an authority that an auditor has asked to read (KL 12:9). Whose it is and who asked is the
-- authority's to know; in which review, and why, is sealed in the review's folder.
create table audit.inspection (
    id        uuid        primary key,
    document  uuid        not null,
    authority text        not null check (authority <> ''),
    matter    text        not null check (matter <> ''),
    number    int         not null check (number > 0),
    reference text        not null check (reference <> ''),
    secret    boolean     not null,
    person    uuid        not null,
    name      text        not null check (name <> ''),
    at        timestamptz not null
);
create index on audit.inspection (authority, at desc, id desc);
create trigger inspections_stay before update or delete or truncate on audit.inspection
    for each statement execute function refuse_change();

-- Each time it was read, or its file fetched.
create table audit.inspection_reading (
    inspection uuid        not null references audit.inspection,
    number     int         not null check (number > 0),
    person     uuid        not null,
    name       text        not null check (name <> ''),
    at         timestamptz not null,
    primary key (inspection, number)
);
create trigger inspection_readings_stay before update or delete or truncate on audit.inspection_reading
    for each statement execute function refuse_change();

-- The list of questions is read a page at a time.
create index on audit.inquiry (asked_at desc, id desc) where answer is not null;
