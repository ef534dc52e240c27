-- Where each decision has gone, so that a list is read along it, a page at a time.
create table delegations.standing (
    decided    uuid    primary key references delegations.decided (id),
    organ      text    not null,
    decided_on date    not null,
    serial     int     not null,
    waits      text    check (waits in ('REPORT', 'POST')),
    meeting_on date,
    posted_on  date,
    urgent     boolean not null,
    marked     boolean not null
);
create index on delegations.standing (organ, decided_on desc, serial desc);
create index on delegations.standing (organ, waits, decided_on desc, serial desc) where waits is not null;
create index on delegations.standing (organ, decided_on desc, serial desc)
 where waits = 'REPORT' and urgent;
create index on delegations.standing (organ, decided_on desc, serial desc) where meeting_on is not null;
create index on delegations.standing (organ, decided_on desc, serial desc) where posted_on is not null;
create index on delegations.standing (organ, decided_on desc, serial desc) where marked;
create index on delegations.standing (organ, meeting_on, decided_on desc, serial desc);
create index on delegations.decided
 using gin ((what || E'\n' || decider || E'\n' || dnr) gin_trgm_ops);
create index on delegations.decided (organ, number);

insert into delegations.standing (decided, organ, decided_on, serial, waits, meeting_on, posted_on,
       urgent, marked)
select d.id, d.organ, d.decided_on, d.serial,
       case when d.minuted and not d.urgent then case when p.decided is null then 'POST' end
            when r.decided is null and p.decided is null then 'REPORT' end,
       r.meeting_on, p.posted_on, d.urgent, cardinality(d.marks) > 0
  from delegations.decided d
  left join delegations.reported r on r.decided = d.id
  left join delegations.posted p on p.decided = d.id;

create function delegations.decided_stands() returns trigger language plpgsql as $$
begin
    insert into delegations.standing (decided, organ, decided_on, serial, waits, urgent, marked)
    values (new.id, new.organ, new.decided_on, new.serial,
            case when new.minuted and not new.urgent then 'POST' else 'REPORT' end,
            new.urgent, cardinality(new.marks) > 0);
    return new;
end
$$;
create trigger decided_stands after insert on delegations.decided
    for each row execute function delegations.decided_stands();

create function delegations.reported_stands() returns trigger language plpgsql as $$
begin
    update delegations.standing s
       set meeting_on = n.meeting_on, waits = case when s.waits = 'POST' then 'POST' end
      from fresh n
     where s.decided = n.decided;
    return null;
end
$$;
create trigger reported_stands after insert on delegations.reported
    referencing new table as fresh
    for each statement execute function delegations.reported_stands();

create function delegations.posted_stands() returns trigger language plpgsql as $$
begin
    update delegations.standing s
       set posted_on = n.posted_on, waits = null
      from fresh n
     where s.decided = n.decided;
    return null;
end
$$;
create trigger posted_stands after insert on delegations.posted
    referencing new table as fresh
    for each statement execute function delegations.posted_stands();
