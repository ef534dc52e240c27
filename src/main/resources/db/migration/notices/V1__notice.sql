create schema notices;

create table notices.notice (
    id             uuid        primary key,
    -- A closed list (KL 8:10–11): nothing else may stand on the board.
    kind           text        not null check (kind in
        ('ASSEMBLY_MEETING', 'COMMITTEE_MEETING', 'VERIFIED_MINUTES', 'DELEGATED_DECISION',
         'OTHER_STATUTORY')),
    organ          text        not null,
    organ_name     text        not null,
    title          text        not null check (title <> ''),
    body           text        not null,
    -- Where the minutes or the papers are: a page of ours.
    link           text        not null,
    meeting_date   date,
    verified_on    date,
    posted_at      timestamptz not null,
    posted_on      date        not null,
    -- Last day to appeal; only for what can be appealed.
    appeal_last    date        check (appeal_last > posted_on),
    removable_from date        not null check (removable_from > posted_on),
    taken_down_at  timestamptz,
    taken_down_on  date,
    taken_down_by  uuid,
    -- KL 8:12: never before the time to appeal has run out.
    check (taken_down_on is null or taken_down_on >= removable_from),
    check ((taken_down_on is null) = (taken_down_at is null)),
    check (appeal_last is null or removable_from > appeal_last)
);
create index on notices.notice (posted_at desc);

-- A posting never changes but for being taken down, once.
create function notices.only_taken_down() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.taken_down_at is not null
       or to_jsonb(new) - '{taken_down_at,taken_down_on,taken_down_by}'::text[]
          is distinct from to_jsonb(old) - '{taken_down_at,taken_down_on,taken_down_by}'::text[] then
        raise exception 'a posting on the notice board is never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger notice_is_kept before update or delete on notices.notice
    for each row execute function notices.only_taken_down();

create view notices.published_notice as
select id, kind, organ, organ_name, title, body, link, meeting_date, verified_on, posted_at,
       posted_on, appeal_last, removable_from, taken_down_on
  from notices.notice;
