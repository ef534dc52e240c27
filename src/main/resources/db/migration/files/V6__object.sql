-- Where the bytes of a content lie: here, or in a store of objects under the name in `object`, which
-- begins with the content's own. Each time a content is put there it gets another name, so that what
-- takes away an object no longer needed can never take one that has come since.
alter table files.content
    add column object text check (object ~ '^[0-9a-f]{2}/[0-9a-f]{64}-[0-9a-f]{16}$'),
    -- What published_checksum says, where there are no bytes here to say it of.
    add column sha512 bytea check (octet_length(sha512) = 64),
    add constraint content_lies_in_one_place
        check (object is null and sha512 is null
               or object is not null and sha512 is not null and bytes = ''::bytea),
    add constraint content_object_is_its_own
        check (object is null or substr(object, 4, 64) = encode(sha256, 'hex'));

create unique index content_in_store on files.content (object) where object is not null;
create index content_in_database on files.content (sha256)
    where object is null and bytes <> ''::bytea;

-- Objects that nothing may need: one that is being put there, until what it is put for is committed,
-- and one whose content has been disposed of or is kept here again. A round takes them away.
create table files.loose (
    object text        primary key,
    since  timestamptz not null,
    -- When it was last taken away. Once more is done an hour later: what was on its way to the store
    -- when it stopped answering may have come there after that.
    tried  timestamptz
);

-- Changes there are: a content is emptied when every file that held it has been disposed of, is what
-- it was when the same comes again, and moves to a store of objects and back.
create or replace function files.only_erased() returns trigger language plpgsql as $$
begin
    if new.sha256 <> old.sha256
       or not (
               -- Disposed of.
               new.bytes = ''::bytea and new.object is null
               and exists (select from files.file f where f.sha256 = old.sha256)
               and not exists (select from files.file f
                                where f.sha256 = old.sha256
                                  and not exists (select from files.erased e where e.file = f.id))
               -- Here again: the same came, or it was fetched from the store.
               or old.bytes = ''::bytea and new.object is null and sha256(new.bytes) = old.sha256
               -- The same came, and lies in the store.
               or old.bytes = ''::bytea and old.object is null and new.object is not null
               -- Moved to the store.
               or old.object is null and new.object is not null
                  and sha256(old.bytes) = old.sha256 and new.sha512 = sha512(old.bytes))
    then
        raise exception 'rows of files.content are never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

-- Whatever the reason: an object that no content names any more is to be taken away.
create function files.loosen() returns trigger language plpgsql as $$
begin
    insert into files.loose (object, since) values (old.object, now()) on conflict do nothing;
    return null;
end
$$;
create trigger content_leaves_its_object after update on files.content
    for each row when (old.object is not null and new.object is distinct from old.object)
    execute function files.loosen();

-- SHA-512 of what a file holds. Whoever asks for many keeps what was answered: a content never
-- changes, it is only emptied.
create or replace view files.published_checksum as
select f.id,
       case when c.object is null then encode(sha512(c.bytes), 'hex')
            else encode(c.sha512, 'hex') end as sha512
  from files.file f
  join files.content c on c.sha256 = f.sha256
 where not exists (select from files.erased e where e.file = f.id);

-- Files whose bytes are not in this database, nor in a copy of it, for those who vouch for copies.
create view files.published_object as
select f.id, c.object
  from files.file f
  join files.content c on c.sha256 = f.sha256
 where c.object is not null
   and not exists (select from files.erased e where e.file = f.id);
