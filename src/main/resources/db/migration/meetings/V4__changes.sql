-- A meeting that is not held (`inställt`). Once it is so it stays so: another is planned instead.
alter table meetings.meeting add column cancelled_at timestamptz;

create function meetings.cancelled_for_good() returns trigger language plpgsql as $$
begin
    if old.cancelled_at is not null and new is distinct from old then
        raise exception 'a meeting that has been cancelled does not change'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger meeting_stays_cancelled before update on meetings.meeting
    for each row execute function meetings.cancelled_for_good();

-- What was decided of a meeting after it was planned, by whom, why, and how it was before.
create table meetings.change (
    id          uuid        primary key,
    meeting     uuid        not null references meetings.meeting,
    kind        text        not null check (kind in ('CANCELLED', 'MOVED')),
    decided_by  text        not null check (decided_by <> '' and length(decided_by) <= 100),
    -- Whether the chair has talked to the rest of the presidium first.
    consulted   boolean     not null,
    reason      text        not null check (reason <> '' and length(reason) <= 500),
    at          timestamptz not null,
    organ       text        not null,
    was_on      date        not null,
    was_ordinal int         not null,
    was_at      timestamptz not null,
    was_place   text        not null
);
create unique index cancelled_once on meetings.change (meeting) where kind = 'CANCELLED';
create index on meetings.change (organ, was_on);
create index on meetings.change (meeting);
create trigger change_is_append_only before update or delete or truncate on meetings.change
    for each statement execute function refuse_change();

-- Everybody is called anew to another time.
alter table meetings.summons drop constraint summons_pkey;
alter table meetings.summons add primary key (meeting, person, sent_at);

-- For those who come, or follow from elsewhere.
create table meetings.visit (
    meeting       uuid primary key references meetings.meeting,
    question_time text not null check (length(question_time) <= 200),
    webcast       text not null check (webcast = '' or webcast ~ '^https://[^\s]+$'),
    access        text not null check (length(access) <= 500)
);

create or replace view meetings.published_meeting as
select id, organ, organ_name, on_date, ordinal, starts_at, place, open_to_public, published_at,
       cancelled_at
  from meetings.meeting;

-- What was on the agenda of a meeting that is not held has not been on any.
create or replace view meetings.published_item as
select i.id, i.meeting, i.position, i.title, i.kind,
       case when i.secrecy is null then i.matter end      as matter,
       case when i.secrecy is null then i.dnr end         as dnr,
       case when i.secrecy is null then i.matter_slug end as matter_slug,
       case when i.secrecy is null then i.proposal else '' end as proposal,
       i.announced_at, i.secrecy
  from meetings.item i
  join meetings.meeting m on m.id = i.meeting
 where m.published_at is not null and m.cancelled_at is null;
