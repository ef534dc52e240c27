create schema delegations;

-- A part of the organisation under a committee, version by version: from the day until the next.
create table delegations.unit (
    slug       text        not null check (slug ~ '^[a-z0-9-]{1,80}$'),
    from_date  date        not null,
    name       text        not null check (name <> ''),
    organ      text        not null,
    parent     text        check (parent <> slug),
    closed     boolean     not null,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (slug, from_date)
);
create trigger units_stay before update or delete on delegations.unit
    for each row execute function refuse_change();

-- Who works where, under which title; a unit has one manager at a time.
create table delegations.posting (
    id        uuid    primary key,
    unit      text    not null,
    person    uuid    not null,
    name      text    not null check (name <> ''),
    title     text    not null check (title <> ''),
    manager   boolean not null,
    from_date date    not null,
    to_date   date    check (to_date >= from_date),
    exclude using gist (unit with =, daterange(from_date, to_date) with &&) where (manager)
);
create index on delegations.posting (person);
create function delegations.only_end_it() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.to_date is not null
       or (new.id, new.unit, new.person, new.name, new.title, new.manager, new.from_date)
          is distinct from
          (old.id, old.unit, old.person, old.name, old.title, old.manager, old.from_date) then
        raise exception 'A posting is ended once and never rewritten' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger postings_end_once before update or delete on delegations.posting
    for each row execute function delegations.only_end_it();

-- Tasks of the work environment, given in writing.
create table delegations.letter (
    id           uuid        primary key,
    giver        text        not null,
    giver_person uuid,
    giver_name   text        not null,
    receiver     text        not null,
    person       uuid,
    person_name  text        not null,
    tasks        text[]      not null check (cardinality(tasks) > 0),
    powers       text        not null check (powers <> ''),
    resources    text        not null check (resources <> ''),
    competence   text        not null check (competence <> ''),
    course       text        not null,
    course_on    date,
    decision     text        not null,
    given_on     date        not null,
    given_at     timestamptz not null,
    check (giver <> receiver),
    check (giver_person is not null or decision <> '')
);
create index on delegations.letter (receiver);
create trigger letters_stay before update or delete on delegations.letter
    for each row execute function refuse_change();

-- What has become of a letter, or of one task in it.
create table delegations.letter_event (
    id      bigint generated always as identity primary key,
    letter  uuid        not null references delegations.letter (id),
    kind    text        not null check (kind in ('ACCEPTED', 'RETURNED', 'WITHDRAWN', 'REVIEWED')),
    task    text,
    on_date date        not null,
    at      timestamptz not null,
    by      uuid        not null,
    by_name text        not null,
    reason  text        not null
);
create index on delegations.letter_event (letter);
create trigger letter_events_stay before update or delete on delegations.letter_event
    for each row execute function refuse_change();

-- The committee's yearly follow-up of its work with the work environment.
create table delegations.follow_up (
    organ      text        not null,
    on_date    date        not null,
    decision   text        not null check (decision <> ''),
    finding    text        not null check (finding <> ''),
    measures   text        not null,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (organ, on_date)
);
create trigger follow_ups_stay before update or delete on delegations.follow_up
    for each row execute function refuse_change();
