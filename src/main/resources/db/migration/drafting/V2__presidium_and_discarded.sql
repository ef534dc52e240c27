-- That the presidium has gone through what is offered to a meeting (`presidieberedning`). It may do
-- so more than once.
create table drafting.gone_through (
    id      uuid        primary key,
    meeting uuid        not null,
    note    text        not null check (length(note) <= 1000),
    by      uuid        not null,
    by_name text        not null,
    at      timestamptz not null
);
create index on drafting.gone_through (meeting, at desc);
create trigger gone_through_is_append_only before update or delete or truncate on drafting.gone_through
    for each statement execute function refuse_change();

-- A draft that was thrown away: by whom and why. What stood in it is gone.
create table drafting.discarded (
    memorandum uuid        primary key references drafting.memorandum,
    reason     text        not null check (reason <> '' and length(reason) <= 500),
    by         uuid        not null,
    by_name    text        not null,
    at         timestamptz not null
);
create trigger discarded_is_append_only before update or delete or truncate on drafting.discarded
    for each statement execute function refuse_change();

-- The texts of a draft that is thrown away, and of no other, are taken away.
create function drafting.only_of_discarded() returns trigger language plpgsql as $$
begin
    if not exists (select from drafting.discarded where memorandum = old.memorandum) then
        raise exception 'only the texts of a draft that is thrown away are removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return old;
end
$$;

do $$
declare
    name text;
begin
    foreach name in array array['version', 'source', 'approval'] loop
        execute format('drop trigger %1$s_is_append_only on drafting.%1$s', name);
        execute format('create trigger %1$s_is_append_only before update or truncate
                        on drafting.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_goes_when_discarded before delete
                        on drafting.%1$s for each row
                        execute function drafting.only_of_discarded()', name);
    end loop;
end
$$;

-- Nothing is written in what has been thrown away, and what is finished is not thrown away.
create or replace function drafting.only_while_it_is_written() returns trigger language plpgsql as $$
begin
    if exists (select from drafting.finished where memorandum = new.memorandum) then
        raise exception 'the memorandum is finished' using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select from drafting.discarded where memorandum = new.memorandum) then
        raise exception 'the memorandum is thrown away' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger discarded_before_the_end before insert on drafting.discarded
    for each row execute function drafting.only_while_it_is_written();
create trigger finished_is_not_thrown_away before insert on drafting.finished
    for each row execute function drafting.only_while_it_is_written();
