-- What the registrar works with: state, secrecy, the gate, referrals and traces. What is a fact is
-- added and never changed; `matter` and `standing` hold what the facts have come to, for reading.

alter table registry.matter
    -- A whole matter may be secret: its number is of a series nobody outside sees, so that no gap
    -- tells that it is there.
    add column secret         boolean not null default false,
    -- What it is really about, where `subject` holds what may be shown (OSL 5:2).
    add column secret_subject text    check (secret_subject <> ''),
    add column status         text    not null default 'OPEN'
        check (status in ('OPEN', 'AT_REMISS', 'DECIDED', 'CLOSED')),
    add column responsible    uuid,
    add column responsible_name text,
    add column closed_by      text,
    add column plan_class     text,
    add constraint responsible_has_a_name
        check ((responsible is null) = (responsible_name is null)),
    add constraint closed_on_a_day_by_somebody
        check ((status = 'CLOSED') = (closed_on is not null)
               and (closed_on is null) = (closed_by is null)),
    drop constraint matter_authority_year_number_key,
    add unique (secret, authority, year, number);

-- Lists are read from the newest, and no further than they are shown.
create index matter_newest on registry.matter (opened_on desc, id desc);
create index on registry.matter (authority, opened_on desc, id desc);
create index on registry.matter (status, opened_on desc, id desc);
create index on registry.matter (responsible, opened_on desc, id desc)
    where responsible is not null;

create table registry.standing (
    document            uuid primary key references registry.document,
    counterparty        text,
    subject             text not null check (subject <> ''),
    -- What is shown in place of the two above (OSL 5:2); nothing where it is left out.
    public_counterparty text check (public_counterparty <> ''),
    public_subject      text check (public_subject <> ''),
    secrecy             text not null check (secrecy in ('PUBLIC', 'SECRET')),
    gate                text not null check (gate in ('OPEN', 'WAITING', 'HELD')),
    corrected_on        date,
    check (secrecy = 'PUBLIC' or gate <> 'OPEN')
);
create index on registry.standing (document) where gate = 'WAITING' and secrecy = 'PUBLIC';
create index on registry.document (on_date);

insert into registry.standing (document, counterparty, subject, public_counterparty,
       public_subject, secrecy, gate)
select id, counterparty, subject,
       case when secrecy = 'PUBLIC' then counterparty end,
       case when secrecy = 'PUBLIC' then subject end,
       secrecy, case when secrecy = 'PUBLIC' then 'OPEN' else 'HELD' end
  from registry.document;

-- Everything that has been done to a matter or a document, with what stood there before.
create table registry.change (
    matter   uuid        not null references registry.matter,
    seq      int         not null,
    document int,
    what     text        not null,
    was      text        not null,
    becomes  text        not null,
    reason   text        not null,
    by_name  text        not null,
    at       timestamptz not null,
    primary key (matter, seq)
);
create trigger change_is_append_only before update or delete or truncate on registry.change
    for each statement execute function refuse_change();

-- The provisions a mark may name. More are added as data.
create table registry.provision (
    id   text primary key,
    what text not null
);
insert into registry.provision (id, what) values
    ('18:1', 'Förundersökning och brottsförebyggande verksamhet'),
    ('18:8', 'Säkerhets- och bevakningsåtgärder'),
    ('18:13', 'Risk- och sårbarhetsanalyser'),
    ('19:1', 'Myndighetens affärs- och driftförhållanden'),
    ('19:3', 'Upphandling innan leverantör är vald'),
    ('21:1', 'Hälsa och sexualliv'),
    ('21:3', 'Adress och telefon till den som kan utsättas för våld eller hot'),
    ('21:7', 'Behandling i strid med dataskyddsregleringen'),
    ('23:1', 'Förskola och viss annan pedagogisk verksamhet'),
    ('23:2', 'Skolan: elevhälsa och särskilt stöd'),
    ('25:1', 'Hälso- och sjukvård'),
    ('26:1', 'Socialtjänst'),
    ('31:16', 'Enskilds affärsförbindelse med myndighet'),
    ('39:1', 'Personalsocial verksamhet'),
    ('39:2', 'Personaladministration: hälsa och personliga förhållanden'),
    ('39:3', 'Personalens hemadress och privata telefon');

-- A mark is a warning, never a decision (OSL 5:5).
create table registry.mark (
    document  uuid        not null references registry.document,
    seq       int         not null,
    act       text        not null check (act in ('SET', 'RENEWED', 'LIFTED')),
    provision text        references registry.provision,
    on_date   date        not null,
    authority text        not null check (authority <> ''),
    note      text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (document, seq),
    check ((act = 'LIFTED') = (provision is null))
);
create trigger mark_is_append_only before update or delete or truncate on registry.mark
    for each statement execute function refuse_change();

-- What was confirmed when a document was let through the gate, or held.
create table registry.passage (
    document  uuid        not null references registry.document,
    seq       int         not null,
    act       text        not null check (act in ('OPEN', 'HELD')),
    private   boolean     not null,
    secrecy   boolean     not null,
    copyright boolean     not null,
    note      text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (document, seq),
    check (act = 'HELD' or (private and secrecy and copyright))
);
create trigger passage_is_append_only before update or delete or truncate on registry.passage
    for each statement execute function refuse_change();

-- A copy in which what must not be read is gone.
create table registry.copy (
    document uuid        not null references registry.document,
    number   int         not null check (number > 0),
    body     text,
    file     uuid,
    places   int         not null check (places > 0),
    by_name  text        not null,
    at       timestamptz not null,
    primary key (document, number),
    check ((body is null) <> (file is null))
);
create trigger copy_is_append_only before update or delete or truncate on registry.copy
    for each statement execute function refuse_change();

create table registry.copy_shown (
    document uuid        not null,
    number   int         not null,
    by_name  text        not null,
    at       timestamptz not null,
    primary key (document, number),
    foreign key (document, number) references registry.copy
);
create trigger copy_shown_is_append_only before update or delete or truncate
    on registry.copy_shown for each statement execute function refuse_change();

create table registry.remiss (
    id        uuid        primary key,
    matter    uuid        not null references registry.matter,
    recipient text        not null check (recipient <> ''),
    sent_on   date        not null,
    answer_by date        not null,
    by_name   text        not null,
    at        timestamptz not null,
    check (answer_by >= sent_on)
);
create index on registry.remiss (matter);
create trigger remiss_is_append_only before update or delete or truncate on registry.remiss
    for each statement execute function refuse_change();

create table registry.remiss_end (
    remiss  uuid        primary key references registry.remiss,
    how     text        not null check (how in ('ANSWERED', 'DECLINED', 'WITHDRAWN')),
    on_date date        not null,
    by_name text        not null,
    at      timestamptz not null
);
create trigger remiss_end_is_append_only before update or delete or truncate
    on registry.remiss_end for each statement execute function refuse_change();

-- Where a matter came from and went.
create table registry.trace (
    matter  uuid        not null references registry.matter,
    other   uuid        not null references registry.matter,
    kind    text        not null check (kind in ('MERGED_INTO', 'SPLIT_INTO', 'HANDED_OVER_TO')),
    on_date date        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (matter, other, kind),
    check (matter <> other)
);
create index on registry.trace (other);
create trigger trace_is_append_only before update or delete or truncate on registry.trace
    for each statement execute function refuse_change();

-- Documents that are kept in order instead of registered (OSL 5:1).
create table registry.kept (
    id           uuid        primary key,
    authority    text        not null,
    place        text        not null check (place <> ''),
    on_date      date        not null,
    counterparty text        not null,
    subject      text        not null check (subject <> ''),
    by_name      text        not null,
    at           timestamptz not null
);
create index on registry.kept (on_date desc, id desc);
create trigger kept_is_append_only before update or delete or truncate on registry.kept
    for each statement execute function refuse_change();

create or replace view registry.published_matter as
select id, authority, year, number, dnr, slug, kind, subject, opened_on, closed_on, status
  from registry.matter
 where not secret;

-- Secrecy is enforced here. A secret document is listed with what may be said of it, one that waits
-- at the gate without its content, and of a secret matter there is nothing.
create or replace view registry.published_document as
select d.id, d.matter, d.number, d.direction, d.on_date, d.at, s.secrecy,
       s.public_counterparty                      as counterparty,
       s.public_subject                           as subject,
       case when s.gate = 'OPEN' then d.body end  as body,
       case when s.gate = 'OPEN' then d.file end  as file,
       s.gate = 'OPEN'                            as open,
       s.corrected_on
  from registry.document d
  join registry.standing s on s.document = d.id
  join registry.matter m on m.id = d.matter
 where not m.secret;

create or replace view registry.published_step as
select t.matter, t.seq, t.on_date, t.kind, t.detail, t.link
  from registry.step t
  join registry.matter m on m.id = t.matter
 where not m.secret;

create view registry.published_copy as
select d.matter, d.number as document, c.number, c.body, c.file, c.places, w.at
  from registry.copy c
  join registry.copy_shown w on w.document = c.document and w.number = c.number
  join registry.document d on d.id = c.document
  join registry.matter m on m.id = d.matter
 where not m.secret;

create view registry.published_trace as
select t.matter, t.other, t.kind, t.on_date
  from registry.trace t
  join registry.matter a on a.id = t.matter
  join registry.matter b on b.id = t.other
 where not a.secret and not b.secret;
