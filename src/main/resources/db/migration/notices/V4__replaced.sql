-- The announcement of a meeting gives way to another: that it is cancelled, or held another day.
alter table notices.notice add column replaced_by uuid references notices.notice;

do $$
declare
    old text;
begin
    select conname into strict old
      from pg_constraint
     where conrelid = 'notices.notice'::regclass
       and pg_get_constraintdef(oid) like '%taken_down_on >= removable_from%';
    execute format('alter table notices.notice drop constraint %I', old);
end
$$;
alter table notices.notice add constraint down_in_time check
    (taken_down_on is null or taken_down_on >= removable_from
     or replaced_by is not null and appeal_last is null);

create or replace function notices.only_taken_down() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.taken_down_at is not null
       or to_jsonb(new) - '{taken_down_at,taken_down_on,taken_down_by,replaced_by}'::text[]
          is distinct from
          to_jsonb(old) - '{taken_down_at,taken_down_on,taken_down_by,replaced_by}'::text[] then
        raise exception 'a posting on the notice board is never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
