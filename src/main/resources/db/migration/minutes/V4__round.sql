-- The words of each section of a text, apart: what somebody has approved is told from what was
-- changed since. Number 0 is all that belongs to no section.
create table minutes.passage (
    meeting uuid  not null,
    version int   not null,
    number  int   not null check (number >= 0),
    heading text  not null,
    text    text  not null,
    sha256  bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    primary key (meeting, version, number),
    unique (meeting, version, number, sha256),
    foreign key (meeting, version) references minutes.version
);

-- Whose words somebody has read and approved. It is kept when another text follows with the same
-- words; a signature is of a file and never is.
create table minutes.assent (
    meeting uuid        not null,
    version int         not null,
    person  uuid        not null,
    number  int         not null,
    sha256  bytea       not null,
    at      timestamptz not null,
    primary key (meeting, version, person, number),
    foreign key (meeting, version, person) references minutes.signatory,
    foreign key (meeting, version, number, sha256)
        references minutes.passage (meeting, version, number, sha256)
);

-- A verifier signs and yet holds that the minutes do not say what happened; the minutes tell so.
create table minutes.dissent (
    id      uuid        primary key,
    meeting uuid        not null,
    version int         not null,
    person  uuid        not null,
    name    text        not null check (name <> ''),
    text    text        not null check (text <> ''),
    at      timestamptz not null,
    foreign key (meeting, version, person) references minutes.signatory
);
create index on minutes.dissent (meeting);

-- Somebody else verifies, since one who should is hindered. Why is never printed.
create table minutes.stand_in (
    id            uuid        primary key,
    meeting       uuid        not null,
    hindered      uuid        not null,
    hindered_name text        not null check (hindered_name <> ''),
    person        uuid        not null check (person <> hindered),
    name          text        not null check (name <> ''),
    decided_by    text        not null check (decided_by in ('CHAIR', 'ORGAN')),
    reason        text        not null check (reason <> ''),
    by            uuid        not null,
    at            timestamptz not null,
    unique (meeting, hindered)
);

-- Several may point at things in the same text, each once; a new verifier also needs a new text,
-- which not only those who sign it can bring about.
alter table minutes.returned drop constraint returned_meeting_version_by_fkey;
alter table minutes.returned drop constraint returned_pkey;
alter table minutes.returned add primary key (meeting, version, by);
alter table minutes.returned add foreign key (meeting, version) references minutes.version;
alter table minutes.returned add column name text;
alter table minutes.returned add column passage int check (passage > 0);

do $$
declare
    name text;
begin
    foreach name in array array['passage', 'assent', 'dissent', 'stand_in'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_in_order before insert
                        on minutes.%1$s for each row execute function minutes.keep_order()', name);
    end loop;
end
$$;
