-- A content goes when a decision on disposal (gallring) says so. The file's line stays, with the
-- hash of what it held.
create table files.erased (
    file     uuid        primary key references files.file,
    decision text        not null check (decision <> ''),
    -- The act in the book of acts by which it was done.
    act      uuid        not null,
    at       timestamptz not null
);
create trigger erased_is_append_only before update or delete or truncate on files.erased
    for each statement execute function refuse_change();

-- Two changes there are: a content is emptied when every file that held it has been disposed of,
-- and is what it was when the same comes again.
drop trigger content_is_append_only on files.content;
create trigger content_is_append_only before delete or truncate on files.content
    for each statement execute function refuse_change();
create function files.only_erased() returns trigger language plpgsql as $$
begin
    if new.sha256 <> old.sha256
       or not (new.bytes = ''::bytea
               and exists (select from files.file f where f.sha256 = old.sha256)
               and not exists (select from files.file f
                                where f.sha256 = old.sha256
                                  and not exists (select from files.erased e where e.file = f.id))
               or old.bytes = ''::bytea and sha256(new.bytes) = old.sha256)
    then
        raise exception 'rows of files.content are never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger content_is_only_erased before update on files.content
    for each row execute function files.only_erased();

create view files.published_erased as
select e.file, f.sha256, e.decision, e.act, e.at
  from files.erased e
  join files.file f on f.id = e.file;
