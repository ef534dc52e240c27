-- Who is told of a decision (`expediering`), and how.
create table minutes.dispatch (
    id        uuid        primary key,
    meeting   uuid        not null references minutes.verified,
    section   int         not null check (section > 0),
    recipient text        not null check (recipient <> ''),
    way       text        not null check (way in ('EMAIL', 'POST', 'BY_HAND')),
    address   text,
    by        uuid        not null,
    at        timestamptz not null,
    check (way <> 'EMAIL' or address is not null)
);
create index on minutes.dispatch (meeting, section);

create table minutes.dispatch_step (
    dispatch uuid        not null references minutes.dispatch,
    step     text        not null check (step in ('SENT', 'ACKNOWLEDGED')),
    at       timestamptz not null,
    -- Nobody where the receiver did it herself.
    by       uuid,
    primary key (dispatch, step)
);

-- That a decision has been appealed (KL 13:5), and what came of it. Who appealed is in the registry.
create table minutes.appeal (
    id          uuid        primary key,
    meeting     uuid        not null,
    section     int         not null check (section > 0),
    received_on date        not null,
    dnr         text        not null,
    by          uuid        not null,
    at          timestamptz not null
);
create index on minutes.appeal (meeting, section);

create table minutes.appeal_step (
    appeal  uuid        not null references minutes.appeal,
    step    text        not null check (step in ('FORWARDED', 'REJECTED', 'ANNULLED', 'CORRECTED')),
    on_date date        not null,
    note    text        not null,
    by      uuid        not null,
    at      timestamptz not null,
    primary key (appeal, step)
);
create unique index on minutes.appeal_step (appeal) where step in ('REJECTED', 'ANNULLED');

do $$
declare
    name text;
begin
    foreach name in array array['dispatch', 'dispatch_step', 'appeal', 'appeal_step'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;

-- The words of each section of verified minutes, apart.
create view minutes.published_passage as
select p.meeting, p.number as section, p.heading, p.text
  from minutes.verified d
  join minutes.passage p on p.meeting = d.meeting and p.version = d.version
 where p.number > 0;
