create schema drafting;

-- What an official writes to an organ in a matter (`tjänsteskrivelse`). It is a draft, and nobody
-- else's to read, until it is finished (TF 2:10, 2:12).
create table drafting.memorandum (
    id          uuid        primary key,
    matter      uuid        not null,
    dnr         text        not null,
    matter_slug text        not null,
    number      int         not null check (number > 0),
    -- Who has been asked to approve it, and which version she was asked to read.
    approver      uuid,
    approver_name text,
    asked_version int,
    by          uuid        not null,
    by_name     text        not null,
    at          timestamptz not null,
    unique (matter, number),
    check ((approver is null) = (approver_name is null)
           and (approver is null) = (asked_version is null))
);

-- Each time it is saved it becomes another version; none is written over.
create table drafting.version (
    memorandum uuid        not null references drafting.memorandum,
    number     int         not null check (number > 0),
    title      text        not null check (title <> '' and length(title) <= 200),
    summary    text        not null check (length(summary) <= 4000),
    -- The proposed decision, one point a line.
    proposals  text        not null check (length(proposals) <= 4000),
    body       text        not null check (length(body) <= 60000),
    economy    text        not null check (length(economy) <= 10000),
    children   text        not null check (length(children) <= 10000),
    sent_to    text        not null check (length(sent_to) <= 1000),
    by         uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    primary key (memorandum, number)
);
create trigger version_is_append_only before update or delete or truncate on drafting.version
    for each statement execute function refuse_change();

-- The file a version was taken in from, as it was received.
create table drafting.source (
    memorandum uuid not null,
    version    int  not null,
    file       uuid not null,
    primary key (memorandum, version),
    foreign key (memorandum, version) references drafting.version
);
create trigger source_is_append_only before update or delete or truncate on drafting.source
    for each statement execute function refuse_change();

-- Approved by somebody who had not written it.
create table drafting.approval (
    memorandum uuid        not null,
    version    int         not null,
    by         uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    primary key (memorandum, version),
    foreign key (memorandum, version) references drafting.version
);
create trigger approval_is_append_only before update or delete or truncate on drafting.approval
    for each statement execute function refuse_change();

-- Finished: set as PDF and registered in its matter. Nothing is written after that.
create table drafting.finished (
    memorandum uuid        primary key,
    version    int         not null,
    file       uuid        not null,
    link       text        not null,
    -- The provision of OSL it is marked by; nothing where it is not secret.
    provision  text        check (provision ~ '^[0-9]{1,2}:[0-9]{1,3}$'),
    by         uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    foreign key (memorandum, version) references drafting.version
);
create trigger finished_is_append_only before update or delete or truncate on drafting.finished
    for each statement execute function refuse_change();

create function drafting.only_while_it_is_written() returns trigger language plpgsql as $$
begin
    if exists (select from drafting.finished where memorandum = new.memorandum) then
        raise exception 'the memorandum is finished' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger version_is_written_before_the_end before insert on drafting.version
    for each row execute function drafting.only_while_it_is_written();

-- A matter offered to an organ's coming meeting (`anmält ärende`).
create table drafting.offer (
    id          uuid        primary key,
    matter      uuid        not null,
    dnr         text        not null,
    matter_slug text        not null,
    title       text        not null check (title <> '' and length(title) <= 200),
    asked       text        not null check (asked in ('DECISION', 'INFORMATION', 'REFERRAL')),
    note        text        not null check (length(note) <= 1000),
    -- What the meeting is to have before it; nothing where there is none, or none yet.
    memorandum  uuid        references drafting.memorandum,
    meeting     uuid        not null,
    by          uuid        not null,
    by_name     text        not null,
    at          timestamptz not null,
    moved_from  uuid        unique references drafting.offer
);
create index on drafting.offer (meeting);
create index on drafting.offer (matter);
create index on drafting.offer (by);
create trigger offer_is_append_only before update or delete or truncate on drafting.offer
    for each statement execute function refuse_change();

-- What became of it. Whoever offered it is told why it was not taken.
create table drafting.answer (
    offer   uuid        primary key references drafting.offer,
    kind    text        not null check (kind in ('ACCEPTED', 'DECLINED', 'MOVED', 'WITHDRAWN')),
    reason  text        not null check (length(reason) <= 500),
    -- The item it became.
    item    uuid,
    by      uuid        not null,
    by_name text        not null,
    at      timestamptz not null,
    check ((kind = 'ACCEPTED') = (item is not null)),
    check (kind in ('ACCEPTED', 'WITHDRAWN') or reason <> '')
);
create trigger answer_is_append_only before update or delete or truncate on drafting.answer
    for each statement execute function refuse_change();

-- Another last day for one meeting than the organ's rules give. The latest goes.
create table drafting.last_day (
    id      uuid        primary key,
    meeting uuid        not null,
    day     date        not null,
    reason  text        not null check (reason <> '' and length(reason) <= 300),
    by      uuid        not null,
    by_name text        not null,
    at      timestamptz not null
);
create index on drafting.last_day (meeting, at desc);
create trigger last_day_is_append_only before update or delete or truncate on drafting.last_day
    for each statement execute function refuse_change();
