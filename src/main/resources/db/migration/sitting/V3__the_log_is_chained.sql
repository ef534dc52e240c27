-- What is written in the log is chained: each batch of lines that is added gets a hash of the chain
-- before it and of its lines. It is made where the lines are stored, so no writer can forget it,
-- and once for a batch, so a whole hall's votes cost one.

-- With it goes a salt for each line: where the text of a line is removed (gallring) its hash must
-- not give the text away to one who guesses.
alter table sitting.log
    add column salt bytea default uuid_send(gen_random_uuid());

create table sitting.chain (
    meeting uuid        not null,
    -- The number of the last line it covers.
    last    bigint      not null,
    hash    bytea       not null check (octet_length(hash) = 32),
    primary key (meeting, last)
);

-- Lines whose text has been removed, by whose decision; the hashes are of what stood there, and of
-- what is left.
create table sitting.erased (
    meeting  uuid        not null,
    seq      bigint      not null,
    digest   bytea       not null check (octet_length(digest) = 32),
    remains  bytea       not null check (octet_length(remains) = 32),
    decision text        not null check (decision <> ''),
    at       timestamptz not null,
    by       uuid        not null,
    primary key (meeting, seq),
    foreign key (meeting, seq) references sitting.log
);
create trigger erased_is_append_only before update or delete or truncate on sitting.erased
    for each statement execute function refuse_change();
create trigger chain_is_append_only before update or delete or truncate on sitting.chain
    for each statement execute function refuse_change();

-- What a line says, in the one way it is hashed. LogBook writes the same.
create function sitting.digest(meeting uuid, seq bigint, at timestamptz, by uuid, type text,
                               body jsonb, salt bytea)
returns bytea language sql stable
return sha256(salt || convert_to(
    concat_ws(E'\n', meeting::text, seq::text,
              (extract(epoch from at) * 1000000)::bigint::text,
              coalesce(by::text, '-'), type, body::text), 'UTF8'));

create function sitting.chain_log() returns trigger language plpgsql as $$
begin
    insert into sitting.chain (meeting, last, hash)
    select n.meeting, n.last,
           sha256(coalesce((select c.hash from sitting.chain c
                             where c.meeting = n.meeting
                             order by c.last desc
                             limit 1),
                           sha256(uuid_send(n.meeting)))
                  || n.digests)
      from (select l.meeting, max(l.seq) as last,
                   string_agg(sitting.digest(l.meeting, l.seq, l.at, l.by, l.type, l.body, l.salt),
                              ''::bytea order by l.seq) as digests
              from added l
             group by l.meeting) n;
    return null;
end
$$;

-- What was written before.
insert into sitting.chain (meeting, last, hash)
select l.meeting, max(l.seq),
       sha256(sha256(uuid_send(l.meeting))
              || string_agg(sitting.digest(l.meeting, l.seq, l.at, l.by, l.type, l.body, l.salt),
                            ''::bytea order by l.seq))
  from sitting.log l
 group by l.meeting;

create trigger log_is_chained after insert on sitting.log
    referencing new table as added
    for each statement execute function sitting.chain_log();

-- The one change there is: the text of a line that a decision says shall go.
drop trigger log_is_append_only on sitting.log;
create trigger log_is_append_only before delete or truncate on sitting.log
    for each statement execute function refuse_change();
create function sitting.only_erased() returns trigger language plpgsql as $$
begin
    if new.salt is not null
       or not exists (select from sitting.erased e
                       where e.meeting = old.meeting and e.seq = old.seq
                             and new.body = old.body || jsonb_build_object('text', e.decision))
       or to_jsonb(new) - '{body,salt}'::text[] is distinct from to_jsonb(old) - '{body,salt}'::text[]
    then
        raise exception 'rows of sitting.log are never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger log_is_only_erased before update on sitting.log
    for each row execute function sitting.only_erased();

create view sitting.published_chain as
select meeting, last, hash from sitting.chain;

create view sitting.published_erased as
select meeting, seq, digest, remains, decision from sitting.erased;
