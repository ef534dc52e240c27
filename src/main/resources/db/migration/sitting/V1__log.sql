create schema sitting;

-- The log: what happened at a meeting, in order, for ever. Everything else is folded from it.
create table sitting.log (
    meeting uuid        not null,
    seq     bigint      not null check (seq > 0),
    at      timestamptz not null,
    by      uuid,
    type    text        not null,
    body    jsonb       not null,
    primary key (meeting, seq),
    check (body ->> 'type' = type)
);
create trigger log_is_append_only before update or delete or truncate on sitting.log
    for each statement execute function refuse_change();
create index on sitting.log (type) where type in ('Opened', 'Closed');

create view sitting.published_sitting as
select l.meeting,
       min(l.at) filter (where l.type = 'Opened') as opened_at,
       max(l.at) filter (where l.type = 'Closed') as closed_at
  from sitting.log l
 where l.type in ('Opened', 'Closed')
 group by l.meeting;
