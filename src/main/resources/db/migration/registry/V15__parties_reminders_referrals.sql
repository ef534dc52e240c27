-- Those a matter concerns (`parter`). What they are now stands here, for reading; what they were
-- stands in `change`. One that has ended is kept.
create table registry.party (
    id         uuid    primary key,
    matter     uuid    not null references registry.matter,
    role       text    not null check (role in
        ('PARTY', 'APPLICANT', 'REPORTER', 'APPELLANT', 'REPRESENTATIVE')),
    name       text    not null check (name <> '' and length(name) <= 200),
    address    text    check (address <> ''),
    email      text    check (email <> ''),
    stands_for uuid,
    -- Whether the name may be shown to everybody. The registrar says so; it is never taken for
    -- granted.
    published  boolean not null default false,
    entered_on date    not null,
    ended_on   date,
    unique (id, matter),
    foreign key (stands_for, matter) references registry.party (id, matter),
    check ((role = 'REPRESENTATIVE') = (stands_for is not null)),
    check (stands_for <> id),
    check (ended_on >= entered_on)
);
create index on registry.party (matter);
create index on registry.party using gin (name gin_trgm_ops);
-- The same one is there once in a role.
create unique index on registry.party (matter, role, lower(name), coalesce(stands_for, matter))
    where ended_on is null;
create trigger party_is_kept before delete or truncate on registry.party
    for each statement execute function refuse_change();

-- One that has ended is over, and none moves to another matter.
create function registry.party_goes_on() returns trigger language plpgsql as $$
begin
    if old.ended_on is not null
       or (new.id, new.matter, new.entered_on)
          is distinct from (old.id, old.matter, old.entered_on)
    then
        raise exception 'a party that has ended is not changed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger party_goes_on before update on registry.party
    for each row execute function registry.party_goes_on();

-- Secrecy is enforced here: a name is shown when the registrar has said it may be, when the matter
-- may be seen, and when no marked document in it is from or to the same name.
create view registry.published_party as
select p.id, p.matter, p.role, p.name, p.stands_for
  from registry.party p
  join registry.matter m on m.id = p.matter
 where p.published and p.ended_on is null and not m.secret
   and not exists (select from registry.document d
                     join registry.standing s on s.document = d.id
                    where d.matter = p.matter and s.secrecy = 'SECRET'
                      and lower(s.counterparty) = lower(p.name));

-- What somebody wants to be reminded of in a matter. It is for herself, or for whoever answers for
-- the matter on the day.
create table registry.reminder (
    id              uuid        primary key,
    matter          uuid        not null references registry.matter,
    document        int,
    on_date         date        not null,
    words           text        not null check (words <> '' and length(words) <= 200),
    set_by          uuid        not null,
    set_by_name     text        not null,
    for_responsible boolean     not null,
    done_on         date,
    done_by         text,
    at              timestamptz not null,
    foreign key (matter, document) references registry.document (matter, number),
    check ((done_on is null) = (done_by is null))
);
create index on registry.reminder (matter);
create index on registry.reminder (set_by, on_date) where done_on is null;
create index on registry.reminder (on_date) where done_on is null and for_responsible;
create trigger reminder_is_kept before delete or truncate on registry.reminder
    for each statement execute function refuse_change();

-- A referral to another of the municipality's authorities opens a matter in its diarium, where it
-- is answered. Nothing for one that is sent to anybody else.
alter table registry.remiss
    add column other uuid references registry.matter,
    add check (other <> matter);
create unique index remiss_other on registry.remiss (other) where other is not null;

-- Where it went.
alter table registry.trace drop constraint trace_kind_check;
alter table registry.trace add constraint trace_kind_check check (kind in
    ('MERGED_INTO', 'SPLIT_INTO', 'HANDED_OVER_TO', 'FOLLOWS', 'REFERRED_TO'));
