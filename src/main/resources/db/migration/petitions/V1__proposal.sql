create schema petitions;

-- A proposal from somebody registered in the municipality (KL 8:1). Name and address are for the
-- registrar who looks her up, and are not in what is registered unless she wants her name there.
create table petitions.proposal (
    id           uuid        primary key,
    -- Of the code she follows it with, and of the one in the letter she confirms it by.
    code_hash    bytea       not null unique,
    confirm_hash bytea       not null unique,
    title        text        not null check (title <> ''),
    text         text        not null check (text <> ''),
    name         text        not null,
    address      text        not null,
    email        text        not null check (email <> ''),
    name_public  boolean     not null,
    -- Whether she lives under a protected identity; then no name and no address is taken.
    protected    boolean     not null,
    sent_at      timestamptz not null,
    confirmed_at timestamptz,
    matter       uuid        unique,
    dnr          text,
    matter_slug  text        unique,
    check ((confirmed_at is null) = (matter is null)),
    check (not protected or (name = '' and address = '' and not name_public)),
    check (protected or (name <> '' and address <> ''))
);
create index on petitions.proposal (sent_at desc);

create table petitions.event (
    proposal uuid        not null references petitions.proposal,
    seq      int         not null,
    kind     text        not null check (kind in
        ('CHECKED', 'NOT_REGISTERED', 'RAISED', 'HANDED_OVER')),
    on_date  date        not null,
    -- The committee it was handed over to.
    organ    text        not null,
    -- The paragraph of the minutes, or why she may not raise it.
    note     text        not null,
    -- Whether the text, which the registrar has read, is laid out.
    laid_out boolean     not null,
    by_name  text        not null,
    at       timestamptz not null,
    primary key (proposal, seq),
    check ((kind = 'HANDED_OVER') = (organ <> ''))
);
create trigger event_is_append_only before update or delete or truncate on petitions.event
    for each statement execute function refuse_change();

-- What everybody may see, once she has been found to be one who may raise it.
create view petitions.published_proposal as
select p.id, p.title, p.dnr, p.matter_slug, p.matter, p.confirmed_at,
       case when p.name_public then p.name else '' end as name,
       case when (select bool_or(e.laid_out) from petitions.event e where e.proposal = p.id)
            then p.text else '' end                    as text
  from petitions.proposal p
 where exists (select from petitions.event e where e.proposal = p.id and e.kind = 'CHECKED');

-- What a committee has told the assembly of the proposals it decides on (KL 6:34).
create table petitions.report (
    organ       text not null,
    year        int  not null,
    on_date     date not null,
    dnr         text not null,
    matter_slug text not null,
    meeting     text not null,
    decided     int  not null,
    late        int  not null,
    primary key (organ, year)
);

-- A list of signatures for a popular initiative (KL 8:2). Who signed stands on the paper, which is
-- kept in order, and nowhere here.
create table petitions.signature_list (
    id          uuid        primary key,
    question    text        not null check (question <> ''),
    received_on date        not null,
    -- Those entitled to vote, and where that number was read.
    electorate  int         not null check (electorate > 0),
    source      text        not null check (source <> ''),
    matter      uuid        not null unique,
    dnr         text        not null,
    matter_slug text        not null,
    at          timestamptz not null
);

-- How many signatures there are, as two people have counted them, each by herself.
create table petitions.tally (
    list       uuid        not null references petitions.signature_list,
    round      int         not null check (round > 0),
    person     uuid        not null,
    name       text        not null,
    signatures int         not null check (signatures >= 0),
    incomplete int         not null check (incomplete >= 0),
    too_old    int         not null check (too_old >= 0),
    at         timestamptz not null,
    primary key (list, round, person),
    check (incomplete + too_old <= signatures)
);
create trigger tally_is_append_only before update or delete or truncate on petitions.tally
    for each statement execute function refuse_change();
