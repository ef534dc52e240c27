create schema meetings;

create table meetings.meeting (
    id            uuid        primary key,
    organ         text        not null,
    organ_name    text        not null,
    on_date       date        not null,
    -- 1 for the first of the organ's meetings that day.
    ordinal       int         not null default 1 check (ordinal > 0),
    starts_at     timestamptz not null,
    place         text        not null check (place <> ''),
    open_to_public boolean    not null,
    -- When the notice was posted (KL 5:13) and everybody was called (KL 5:15).
    published_at  timestamptz,
    unique (organ, on_date, ordinal)
);
create index on meetings.meeting (on_date);

create table meetings.item (
    id         uuid        primary key,
    meeting    uuid        not null references meetings.meeting,
    position   int         not null check (position > 0),
    title      text        not null check (title <> ''),
    kind       text        not null check (kind in
        ('FORMALITY', 'ORDINARY', 'MOTIONS', 'INTERPELLATION', 'QUESTION', 'ELECTION')),
    matter     uuid,
    dnr        text,
    matter_slug text,
    proposal   text        not null,
    added_at   timestamptz not null,
    -- When the notice had it; late ones are announced by themselves (KL 5:14).
    announced_at timestamptz,
    unique (meeting, position) deferrable initially deferred
);

create table meetings.paper (
    id      uuid primary key,
    item    uuid not null references meetings.item,
    title   text not null,
    link    text not null
);
create index on meetings.paper (item);

-- Who was called, in what role, and when: one line each (KL 5:15).
create table meetings.summons (
    meeting uuid        not null references meetings.meeting,
    person  uuid        not null,
    post    text        not null,
    sent_at timestamptz not null,
    primary key (meeting, person)
);
create trigger summons_is_append_only before update or delete or truncate on meetings.summons
    for each statement execute function refuse_change();

create view meetings.published_meeting as
select id, organ, organ_name, on_date, ordinal, starts_at, place, open_to_public, published_at
  from meetings.meeting;

-- The agenda is public once the notice is.
create view meetings.published_item as
select i.id, i.meeting, i.position, i.title, i.kind, i.matter, i.dnr, i.matter_slug, i.proposal,
       i.announced_at
  from meetings.item i
  join meetings.meeting m on m.id = i.meeting
 where m.published_at is not null;
