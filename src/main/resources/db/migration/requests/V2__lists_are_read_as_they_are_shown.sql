-- What waits and what has been answered is listed without reading what is not shown.
create table requests.standing (
    request     uuid        primary key references requests.request,
    authority   text        not null,
    received_at timestamptz not null,
    -- Whether somebody at the authority has to answer.
    waits       boolean     not null
);
create index on requests.standing (authority, received_at, request) where waits;
create index on requests.standing (authority, received_at desc, request desc) where not waits;

-- How many that came a day had their first answer after so many days.
create table requests.answered_after (
    received_on date not null,
    days        int  not null,
    requests    int  not null check (requests > 0),
    primary key (received_on, days)
);

insert into requests.standing (request, authority, received_at, waits)
select r.id, r.authority, r.received_at,
       coalesce((select e.kind from requests.event e where e.request = r.id
                  order by e.seq desc limit 1), 'DEMANDED') = 'DEMANDED'
  from requests.request r;

insert into requests.answered_after (received_on, days, requests)
select (r.received_at at time zone 'Europe/Stockholm')::date,
       (e.at at time zone 'Europe/Stockholm')::date
       - (r.received_at at time zone 'Europe/Stockholm')::date,
       count(*)
  from requests.request r
  join requests.event e on e.request = r.id and e.seq = 1
 group by 1, 2;

create function requests.request_stands() returns trigger language plpgsql as $$
begin
    insert into requests.standing (request, authority, received_at, waits)
    values (new.id, new.authority, new.received_at, true);
    return new;
end
$$;
create trigger request_stands after insert on requests.request
    for each row execute function requests.request_stands();

create function requests.event_stands() returns trigger language plpgsql as $$
declare
    came date;
begin
    update requests.standing set waits = (new.kind = 'DEMANDED') where request = new.request;
    if new.seq = 1 then
        select (received_at at time zone 'Europe/Stockholm')::date into came
          from requests.request where id = new.request;
        insert into requests.answered_after (received_on, days, requests)
        values (came, (new.at at time zone 'Europe/Stockholm')::date - came, 1)
        on conflict (received_on, days)
           do update set requests = answered_after.requests + 1;
    end if;
    return new;
end
$$;
create trigger event_stands after insert on requests.event
    for each row execute function requests.event_stands();
