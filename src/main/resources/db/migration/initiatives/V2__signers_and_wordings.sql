-- Every wording of what is being written, so that an earlier one can be taken up again.
create table initiatives.draft_version (
    person    uuid        not null,
    seq       int         not null,
    kind      text        not null,
    title     text        not null,
    text      text        not null,
    proposal  text        not null,
    addressee text        not null,
    saved_at  timestamptz not null,
    primary key (person, seq)
);

-- Those the writer has asked to sign with her. Who agrees does so to one wording, and has not
-- agreed to any other.
create table initiatives.draft_signer (
    person      uuid        not null,
    signer      uuid        not null,
    asked_at    timestamptz not null,
    answer      text        check (answer in ('AGREED', 'DECLINED')),
    -- The fingerprint of the text she had before her.
    wording     text,
    answered_at timestamptz,
    primary key (person, signer),
    check (person <> signer),
    check ((answer is null) = (answered_at is null)),
    check (answer is distinct from 'AGREED' or wording is not null)
);
create index on initiatives.draft_signer (signer);

-- Who stands behind something handed in, the mover first.
create table initiatives.signer (
    initiative   uuid not null references initiatives.initiative,
    person       uuid not null,
    position     int  not null check (position >= 0),
    name         text not null check (name <> ''),
    party        text,
    withdrawn_at timestamptz,
    primary key (initiative, person),
    unique (initiative, position)
);
create index on initiatives.signer (person);
insert into initiatives.signer (initiative, person, position, name, party)
select id, mover, 0, mover_name, mover_party from initiatives.initiative;

-- The wordings of something handed in; each is a document in its matter.
create table initiatives.wording (
    initiative uuid        not null references initiatives.initiative,
    number     int         not null check (number > 0),
    text       text        not null check (text <> ''),
    proposal   text        not null,
    at         timestamptz not null,
    document   int         not null,
    primary key (initiative, number)
);
insert into initiatives.wording (initiative, number, text, proposal, at, document)
select id, 1, text, proposal, filed_at, 1 from initiatives.initiative;
create trigger wording_is_append_only before update or delete or truncate on initiatives.wording
    for each statement execute function refuse_change();

create table initiatives.signature (
    initiative uuid        not null,
    number     int         not null,
    person     uuid        not null,
    at         timestamptz not null,
    primary key (initiative, number, person),
    foreign key (initiative, number) references initiatives.wording,
    foreign key (initiative, person) references initiatives.signer
);
insert into initiatives.signature (initiative, number, person, at)
select id, 1, mover, filed_at from initiatives.initiative;
create trigger signature_is_append_only
    before update or delete or truncate on initiatives.signature
    for each statement execute function refuse_change();

-- The day nobody stood behind it any more; only before it was raised.
alter table initiatives.initiative add column withdrawn_on date;
alter table initiatives.initiative add check (withdrawn_on is null or raised_on is null);

-- When a signer has taken back her name, the first that remains is the mover.
create or replace view initiatives.published_initiative as
select i.id, i.kind, i.title,
       coalesce(m.person, i.mover)                                        as mover,
       coalesce(m.name, i.mover_name)                                     as mover_name,
       case when m.person is null then i.mover_party else m.party end     as mover_party,
       i.addressee, i.matter, i.dnr, i.matter_slug, i.filed_at, i.during_sitting, i.raised_on,
       i.withdrawn_on,
       coalesce((select string_agg(s.name || coalesce(' (' || s.party || ')', ''), ', '
                                   order by s.position)
                   from initiatives.signer s
                  where s.initiative = i.id and s.withdrawn_at is null
                    and s.person <> coalesce(m.person, i.mover)), '')     as co_signers
  from initiatives.initiative i
  left join lateral (select s.person, s.name, s.party
                       from initiatives.signer s
                      where s.initiative = i.id and s.withdrawn_at is null
                      order by s.position
                      limit 1) m on true;

-- The written answer to an interpellation or a question.
create table initiatives.answer (
    initiative uuid        not null references initiatives.initiative,
    seq        int         not null,
    text       text        not null check (text <> ''),
    person     uuid        not null,
    name       text        not null,
    at         timestamptz not null,
    document   int         not null,
    primary key (initiative, seq)
);
create trigger answer_is_append_only before update or delete or truncate on initiatives.answer
    for each statement execute function refuse_change();

-- The lists of motions that wait, as they were put before the assembly.
create table initiatives.unanswered_list (
    -- `2026-1` for the first of the year.
    period      text        primary key,
    on_date     date        not null,
    matter_slug text        not null,
    dnr         text        not null,
    meeting     text        not null,
    motions     int         not null,
    late        int         not null
);

-- What a member raises in her committee (KL 4:20), or an auditor about the audit of it (KL 4:21).
create table initiatives.committee_matter (
    id          uuid        primary key,
    organ       text        not null,
    person      uuid        not null,
    name        text        not null,
    auditor     boolean     not null,
    title       text        not null check (title <> ''),
    -- What in the audit an auditor's matter concerns.
    audit       text        not null,
    matter      uuid        not null unique,
    dnr         text        not null,
    matter_slug text        not null,
    at          timestamptz not null,
    check (auditor = (audit <> ''))
);
create index on initiatives.committee_matter (organ, at desc);
create index on initiatives.committee_matter (person);
create trigger committee_matter_is_append_only
    before update or delete or truncate on initiatives.committee_matter
    for each statement execute function refuse_change();
