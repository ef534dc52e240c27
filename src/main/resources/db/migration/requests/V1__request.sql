create schema requests;

-- Somebody wants to read a document. Nobody is asked who she is or why (TF 2:18).
create table requests.request (
    id          uuid        primary key,
    -- Of the code only she has; what is asked can be followed with it.
    code_hash   bytea       not null unique,
    authority   text        not null,
    organ       text        not null,
    wanted      text        not null check (wanted <> ''),
    way         text        not null check (way in ('HERE', 'MAIL', 'POST', 'VISIT')),
    contact     text        not null,
    received_at timestamptz not null
);
create index on requests.request (received_at desc, id desc);
create trigger request_is_append_only before update or delete or truncate on requests.request
    for each statement execute function refuse_change();

create table requests.event (
    request   uuid        not null references requests.request,
    seq       int         not null,
    kind      text        not null check (kind in ('HANDED_OUT', 'NOT_FOUND', 'REFUSED_IN_PART',
        'REFUSED', 'DEMANDED', 'DECIDED_IN_PART', 'DECIDED')),
    text      text        not null,
    provision text,
    -- The matter a decision is registered in.
    matter    text,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (request, seq),
    check (kind not in ('REFUSED_IN_PART', 'REFUSED', 'DECIDED_IN_PART', 'DECIDED')
           or (provision is not null and text <> '')),
    check ((kind in ('DECIDED_IN_PART', 'DECIDED')) = (matter is not null))
);
create trigger event_is_append_only before update or delete or truncate on requests.event
    for each statement execute function refuse_change();

-- What was handed out, as it was then.
create table requests.item (
    request uuid not null,
    seq     int  not null,
    number  int  not null,
    title   text not null,
    body    text,
    file    uuid,
    primary key (request, seq, number),
    foreign key (request, seq) references requests.event
);
create trigger item_is_append_only before update or delete or truncate on requests.item
    for each statement execute function refuse_change();
