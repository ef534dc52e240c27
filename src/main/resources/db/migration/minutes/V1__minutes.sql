create schema minutes;

-- What the secretary adds to a section in her own words; the latest of each kind stands.
create table minutes.edit (
    seq     bigint      generated always as identity primary key,
    id      uuid        not null unique,
    meeting uuid        not null,
    item    int         not null check (item > 0),
    kind    text        not null check (kind in ('SUMMARY', 'NOTE')),
    text    text        not null,
    by      uuid        not null,
    at      timestamptz not null
);
create index on minutes.edit (meeting);

-- A text sent for verification (KL 5:69). Its name is the hash of the plain text.
create table minutes.version (
    meeting  uuid        not null,
    version  int         not null check (version > 0),
    text     text        not null check (text <> ''),
    html     text        not null check (html <> ''),
    sha256   bytea       not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    last_day date        not null,
    sent_at  timestamptz not null,
    sent_by  uuid        not null,
    primary key (meeting, version),
    unique (meeting, version, sha256)
);

-- Who is to sign it: the one who presided and the elected verifiers.
create table minutes.signatory (
    meeting uuid not null,
    version int  not null,
    person  uuid not null,
    place   int  not null,
    name    text not null check (name <> ''),
    role    text not null check (role in ('CHAIR', 'VERIFIER')),
    primary key (meeting, version, person),
    unique (meeting, version, place),
    foreign key (meeting, version) references minutes.version
);
create index on minutes.signatory (person);

-- Signed by a confirmed sign-in: who, when, and the hash of exactly the text that was shown.
create table minutes.signature (
    meeting uuid        not null,
    version int         not null,
    person  uuid        not null,
    sha256  bytea       not null,
    at      timestamptz not null,
    primary key (meeting, version, person),
    foreign key (meeting, version, person) references minutes.signatory,
    foreign key (meeting, version, sha256) references minutes.version (meeting, version, sha256)
);

-- Given back to be mended; another version follows.
create table minutes.returned (
    meeting uuid        not null,
    version int         not null,
    by      uuid        not null,
    comment text        not null check (comment <> ''),
    at      timestamptz not null,
    primary key (meeting, version),
    foreign key (meeting, version, by) references minutes.signatory (meeting, version, person)
);

create table minutes.section (
    meeting uuid not null,
    version int  not null,
    number  int  not null check (number > 0),
    title   text not null,
    primary key (meeting, version, number),
    foreign key (meeting, version) references minutes.version
);

-- What each matter is told when the minutes are verified: a step of its way in the registry.
create table minutes.result (
    meeting uuid not null,
    version int  not null,
    section int  not null,
    matter  uuid not null,
    step    text not null,
    primary key (meeting, version, section, matter),
    foreign key (meeting, version, section) references minutes.section
);
create index on minutes.result (matter);

create table minutes.verified (
    meeting uuid        primary key,
    version int         not null,
    at      timestamptz not null,
    notice  uuid        not null,
    pdf     uuid        not null,
    foreign key (meeting, version) references minutes.version
);

-- Verified minutes never change, a text given back or overtaken by another is not signed, and
-- nothing is verified before everybody has signed.
create function minutes.keep_order() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'verified' then
        if exists (select from minutes.signatory s
                    where s.meeting = new.meeting and s.version = new.version
                          and not exists (select from minutes.signature g
                                           where g.meeting = s.meeting and g.version = s.version
                                                 and g.person = s.person)) then
            raise exception 'minutes are verified when everybody has signed'
                  using errcode = 'integrity_constraint_violation';
        end if;
    elsif exists (select from minutes.verified v where v.meeting = new.meeting) then
        raise exception 'verified minutes are never changed'
              using errcode = 'integrity_constraint_violation';
    elsif tg_table_name = 'signature'
          and (exists (select from minutes.returned r
                        where r.meeting = new.meeting and r.version = (to_jsonb(new) ->> 'version')::int)
               or exists (select from minutes.version v
                           where v.meeting = new.meeting
                                 and v.version > (to_jsonb(new) ->> 'version')::int)) then
        raise exception 'only the text that was sent last is signed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['edit', 'version', 'signatory', 'signature', 'returned', 'section',
                                'result', 'verified'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_in_order before insert
                        on minutes.%1$s for each row execute function minutes.keep_order()', name);
    end loop;
end
$$;

create view minutes.published_minutes as
select v.meeting, v.version, v.text, v.html, encode(v.sha256, 'hex') as sha256,
       d.at as verified_at, d.notice, d.pdf
  from minutes.verified d
  join minutes.version v on v.meeting = d.meeting and v.version = d.version;

create view minutes.published_section as
select s.meeting, s.number, s.title
  from minutes.verified d
  join minutes.section s on s.meeting = d.meeting and s.version = d.version;

create view minutes.published_result as
select r.meeting, r.section, r.matter, r.step, d.notice, d.at as verified_at
  from minutes.verified d
  join minutes.result r on r.meeting = d.meeting and r.version = d.version;

create view minutes.published_signature as
select s.meeting, s.place, s.name, s.role, g.at
  from minutes.verified d
  join minutes.signatory s on s.meeting = d.meeting and s.version = d.version
  join minutes.signature g on g.meeting = s.meeting and g.version = s.version
                              and g.person = s.person;
