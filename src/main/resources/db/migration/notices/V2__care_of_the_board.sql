-- The papers a decision is to be made on may also stand there before the meeting (KL 8:11).
alter table notices.notice drop constraint notice_kind_check;
alter table notices.notice add constraint notice_kind_check check (kind in
    ('ASSEMBLY_MEETING', 'COMMITTEE_MEETING', 'MEETING_PAPERS', 'VERIFIED_MINUTES',
     'DELEGATED_DECISION', 'OTHER_STATUTORY'));

-- When the board, or one notice on it, could not be read.
create table notices.outage (
    id      uuid        primary key,
    -- Nothing where it was the whole board.
    notice  uuid        references notices.notice,
    from_at timestamptz not null,
    to_at   timestamptz not null check (to_at > from_at),
    why     text        not null check (why <> ''),
    by      uuid        not null,
    at      timestamptz not null
);

-- Where else minutes of a joint committee are announced, and when.
create table notices.elsewhere (
    notice    uuid        not null references notices.notice,
    board     text        not null check (board <> ''),
    posted_on date        not null,
    by        uuid        not null,
    at        timestamptz not null,
    primary key (notice, board)
);

-- The time to appeal as it became after an outage or another board (KL 13:5); the latest holds.
create table notices.prolonged (
    notice         uuid        not null references notices.notice,
    appeal_last    date        not null,
    removable_from date        not null check (removable_from > appeal_last),
    at             timestamptz not null,
    primary key (notice, appeal_last)
);

do $$
declare
    name text;
begin
    foreach name in array array['outage', 'elsewhere', 'prolonged'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on notices.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;

create or replace view notices.published_notice as
select n.id, n.kind, n.organ, n.organ_name, n.title, n.body, n.link, n.meeting_date, n.verified_on,
       n.posted_at, n.posted_on,
       greatest(n.appeal_last, (select max(p.appeal_last) from notices.prolonged p
                                 where p.notice = n.id)) as appeal_last,
       greatest(n.removable_from, (select max(p.removable_from) from notices.prolonged p
                                    where p.notice = n.id)) as removable_from,
       n.taken_down_on
  from notices.notice n;

create function notices.never_too_early() returns trigger language plpgsql as $$
begin
    if new.taken_down_on < (select max(p.removable_from) from notices.prolonged p
                             where p.notice = new.id) then
        raise exception 'the time to appeal has been prolonged'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger notice_is_not_taken_down_too_early before update on notices.notice
    for each row execute function notices.never_too_early();
