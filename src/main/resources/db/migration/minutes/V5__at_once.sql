-- A section that the meeting has verified at once (`omedelbar justering`): declared while the
-- meeting goes on, signed by the same as the minutes, and posted by itself.
create table minutes.at_once_declared (
    meeting uuid        not null,
    item    int         not null check (item > 0),
    by      uuid        not null,
    at      timestamptz not null,
    primary key (meeting, item)
);

-- Its text as it was read up. Declared anew with other words, the earlier falls.
create table minutes.at_once (
    meeting uuid        not null,
    section int         not null check (section > 0),
    version int         not null check (version > 0),
    item    int         not null,
    title   text        not null,
    text    text        not null check (text <> ''),
    html    text        not null check (html <> ''),
    sha256  bytea       not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    last_day date       not null,
    sent_at timestamptz not null,
    sent_by uuid        not null,
    primary key (meeting, section, version),
    unique (meeting, section, version, sha256),
    foreign key (meeting, item) references minutes.at_once_declared
);

create table minutes.at_once_result (
    meeting uuid not null,
    section int  not null,
    version int  not null,
    matter  uuid not null,
    step    text not null,
    primary key (meeting, section, version, matter),
    foreign key (meeting, section, version) references minutes.at_once
);
create index on minutes.at_once_result (matter);

create table minutes.at_once_signatory (
    meeting uuid not null,
    section int  not null,
    version int  not null,
    person  uuid not null,
    place   int  not null,
    name    text not null check (name <> ''),
    role    text not null check (role in ('CHAIR', 'VERIFIER')),
    primary key (meeting, section, version, person),
    unique (meeting, section, version, place),
    foreign key (meeting, section, version) references minutes.at_once
);
create index on minutes.at_once_signatory (person);

create table minutes.at_once_signature (
    meeting uuid        not null,
    section int         not null,
    version int         not null,
    person  uuid        not null,
    sha256  bytea       not null,
    at      timestamptz not null,
    primary key (meeting, section, version, person),
    foreign key (meeting, section, version, person) references minutes.at_once_signatory,
    foreign key (meeting, section, version, sha256)
        references minutes.at_once (meeting, section, version, sha256)
);

-- The PDF before and after each signature in it.
create table minutes.at_once_paper (
    meeting    uuid not null,
    section    int  not null,
    version    int  not null,
    signatures int  not null check (signatures >= 0),
    pdf        uuid not null,
    primary key (meeting, section, version, signatures),
    foreign key (meeting, section, version) references minutes.at_once
);

create table minutes.at_once_verified (
    meeting uuid        not null,
    section int         not null,
    version int         not null,
    at      timestamptz not null,
    notice  uuid        not null,
    primary key (meeting, section),
    foreign key (meeting, section, version) references minutes.at_once
);

create function minutes.at_once_in_order() returns trigger language plpgsql as $$
begin
    if exists (select from minutes.at_once_signatory s
                where s.meeting = new.meeting and s.section = new.section
                      and s.version = new.version
                      and not exists (select from minutes.at_once_signature g
                                       where g.meeting = s.meeting and g.section = s.section
                                             and g.version = s.version and g.person = s.person)) then
        raise exception 'a section is verified when everybody has signed it'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger everybody_has_signed before insert on minutes.at_once_verified
    for each row execute function minutes.at_once_in_order();

do $$
declare
    name text;
begin
    foreach name in array array['at_once_declared', 'at_once', 'at_once_result',
                                'at_once_signatory', 'at_once_signature', 'at_once_paper',
                                'at_once_verified'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_in_order before insert
                        on minutes.%1$s for each row execute function minutes.keep_order()', name);
    end loop;
end
$$;

create view minutes.published_at_once as
select d.meeting, d.section, o.title, o.text, o.html, encode(o.sha256, 'hex') as sha256,
       d.at as verified_at, d.notice, d.version
  from minutes.at_once_verified d
  join minutes.at_once o on o.meeting = d.meeting and o.section = d.section
                            and o.version = d.version;

-- What was verified at once hangs on a notice of its own, from its own day.
create or replace view minutes.published_result as
select r.meeting, r.section, r.matter, r.step, d.notice, d.at as verified_at
  from minutes.verified d
  join minutes.result r on r.meeting = d.meeting and r.version = d.version
 where not exists (select from minutes.at_once_verified o
                    where o.meeting = r.meeting and o.section = r.section)
union all
select r.meeting, r.section, r.matter, r.step, d.notice, d.at
  from minutes.at_once_verified d
  join minutes.at_once_result r on r.meeting = d.meeting and r.section = d.section
                                   and r.version = d.version;
