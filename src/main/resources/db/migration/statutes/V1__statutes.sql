create schema statutes;

-- What the book holds; its address and kind never change.
create table statutes.statute (
    id         uuid        primary key,
    slug       text        not null unique
                           check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
    kind       text        not null check (kind in
        ('RULES_OF_PROCEDURE', 'STANDING_ORDERS', 'DELEGATION_ORDER', 'TARIFF', 'LOCAL_REGULATION',
         'PLAN', 'PROGRAMME', 'POLICY', 'GUIDELINE', 'RULE')),
    created_at timestamptz not null,
    created_by uuid        not null
);
create trigger statutes_stay before update or delete or truncate on statutes.statute
    for each statement execute function refuse_change();

-- What is said of it: title, whose it is, when it is looked over next. The latest card holds.
create table statutes.card (
    seq         bigint      generated always as identity primary key,
    statute     uuid        not null references statutes.statute,
    title       text        not null check (title <> '' and length(title) <= 200),
    organ       text        not null check (organ <> ''),
    responsible text        not null check (length(responsible) <= 200),
    subject     text        not null check (length(subject) <= 100),
    next_review date,
    at          timestamptz not null,
    by          uuid        not null
);
create index on statutes.card (statute, seq);
create trigger cards_stay before update or delete or truncate on statutes.card
    for each statement execute function refuse_change();

-- A draft is written on until it is put before a meeting or entered as a version.
create table statutes.draft (
    id            uuid        primary key,
    statute       uuid        not null references statutes.statute,
    form          text        not null check (form in ('WHOLE', 'CHANGES')),
    source        text        not null check (length(source) <= 400000),
    in_force_from date        not null,
    edition       int         not null check (edition > 0),
    done          boolean     not null,
    at            timestamptz not null,
    by            uuid        not null
);
create index on statutes.draft (statute);

-- The exact text that is put before a meeting, and the version it would change. Never changed: who
-- wants another text puts another.
create table statutes.put (
    id            uuid        primary key,
    draft         uuid        not null references statutes.draft,
    statute       uuid        not null references statutes.statute,
    meeting       uuid        not null,
    item          uuid        not null,
    matter        uuid        not null,
    matter_slug   text        not null,
    before        int,
    form          text        not null check (form in ('WHOLE', 'CHANGES')),
    source        text        not null check (source <> ''),
    text          text        not null check (text <> ''),
    sha256        bytea       not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    in_force_from date        not null,
    at            timestamptz not null,
    by            uuid        not null,
    unique (id, statute, sha256)
);
create index on statutes.put (meeting);
create index on statutes.put (draft);
create trigger puts_stay before update or delete or truncate on statutes.put
    for each statement execute function refuse_change();

-- A text and the decision behind it (KL 8:13). What is published from verified minutes has the very
-- bytes that were put before the meeting.
create table statutes.version (
    statute       uuid        not null references statutes.statute,
    number        int         not null check (number > 0),
    form          text        not null check (form in ('WHOLE', 'CHANGES')),
    source        text        not null check (source <> ''),
    text          text        not null check (text <> '' and length(text) <= 400000),
    sha256        bytea       not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    decided_by    text        not null check (decided_by <> ''),
    decided_on    date        not null,
    section       int         not null check (section > 0),
    matter        text        check (matter <> ''),
    retroactive   boolean     not null,
    in_force_from date        not null,
    in_force_to   date        check (in_force_to > in_force_from),
    put           uuid        unique,
    entered_at    timestamptz not null,
    entered_by    uuid        not null,
    words         tsvector    not null
                              generated always as (to_tsvector('swedish'::regconfig, text)) stored,
    primary key (statute, number),
    foreign key (put, statute, sha256) references statutes.put (id, statute, sha256),
    -- Nothing is in force before it was decided, unless the organ has said so (KL 2:4).
    check (retroactive or in_force_from >= decided_on),
    exclude using gist (statute with =, daterange(in_force_from, in_force_to) with &&)
);
create index on statutes.version using gin (words);

-- Of a version nothing changes but its end, once, from open to a day.
create function statutes.only_ended() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.in_force_to is not null
       or to_jsonb(new) - '{in_force_to,words}'::text[]
          is distinct from to_jsonb(old) - '{in_force_to,words}'::text[] then
        raise exception 'a version of a statute is never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger version_is_kept before update or delete on statutes.version
    for each row execute function statutes.only_ended();

-- A decision that it is in force no longer.
create table statutes.repeal (
    statute     uuid        not null references statutes.statute,
    number      int         not null,
    decided_by  text        not null check (decided_by <> ''),
    decided_on  date        not null,
    section     int         not null check (section > 0),
    matter      text        check (matter <> ''),
    from_date   date        not null,
    entered_at  timestamptz not null,
    entered_by  uuid        not null,
    primary key (statute, number),
    foreign key (statute, number) references statutes.version
);
create trigger repeals_stay before update or delete or truncate on statutes.repeal
    for each statement execute function refuse_change();

-- What became of a text that was put before a meeting, as its verified minutes have it.
create table statutes.outcome (
    put     uuid        primary key references statutes.put,
    kind    text        not null check (kind in
        ('ADOPTED', 'ADOPTED_OTHERWISE', 'REJECTED', 'DEFERRED', 'HELD')),
    section int         not null check (section > 0),
    reason  text        not null,
    at      timestamptz not null
);
create trigger outcomes_stay before update or delete or truncate on statutes.outcome
    for each statement execute function refuse_change();

-- What fees follow: one value for each index and year.
create table statutes.index_value (
    name       text          not null check (name ~ '^[[:alnum:]-]{1,20}$'),
    year       int           not null check (year between 1980 and 2200),
    value      numeric(12,4) not null check (value > 0 and value < 100000),
    source     text          not null check (source <> '' and length(source) <= 200),
    entered_at timestamptz   not null,
    entered_by uuid          not null,
    primary key (name, year)
);
create trigger index_values_stay before update or delete or truncate on statutes.index_value
    for each statement execute function refuse_change();

-- The PDF is set when somebody first asks for it, and is the same ever after.
create table statutes.paper (
    statute uuid not null,
    number  int  not null,
    pdf     uuid not null,
    primary key (statute, number),
    foreign key (statute, number) references statutes.version
);
create trigger papers_stay before update or delete or truncate on statutes.paper
    for each statement execute function refuse_change();

create view statutes.published_statute as
select s.id, s.slug, s.kind, c.title, c.organ, c.responsible, c.subject, c.next_review
  from statutes.statute s
  cross join lateral (select c.title, c.organ, c.responsible, c.subject, c.next_review
                        from statutes.card c
                       where c.statute = s.id
                       order by c.seq desc
                       limit 1) c;

create view statutes.published_version as
select statute, number, text, encode(sha256, 'hex') as sha256, decided_by, decided_on, section,
       matter, in_force_from, in_force_to, words
  from statutes.version;
