-- What a decision on disposal (gallring) has removed the content of. The facts of the document stay
-- and say by which decision.
create table registry.disposed (
    document uuid        primary key references registry.document,
    decision text        not null check (decision <> ''),
    -- The act in the book of acts by which it was done.
    act      uuid        not null,
    at       timestamptz not null
);
create trigger disposed_is_append_only before update or delete or truncate on registry.disposed
    for each statement execute function refuse_change();

-- The one change there is to what was registered: the text goes when the decision says so. A file
-- is disposed of where files are kept.
drop trigger document_is_append_only on registry.document;
create trigger document_is_append_only before delete or truncate on registry.document
    for each statement execute function refuse_change();
create function registry.only_disposed() returns trigger language plpgsql as $$
begin
    if new.body is not null
       or not exists (select from registry.disposed d where d.document = old.id)
       or to_jsonb(new) - 'body' is distinct from to_jsonb(old) - 'body'
    then
        raise exception 'rows of registry.document are never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger document_is_only_disposed before update on registry.document
    for each row execute function registry.only_disposed();

drop trigger copy_is_append_only on registry.copy;
create trigger copy_is_append_only before delete or truncate on registry.copy
    for each statement execute function refuse_change();
create function registry.only_disposed_copy() returns trigger language plpgsql as $$
begin
    if not exists (select from registry.disposed d
                    where d.document = old.document and new.body = d.decision)
       or to_jsonb(new) - 'body' is distinct from to_jsonb(old) - 'body'
    then
        raise exception 'rows of registry.copy are never changed or removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger copy_is_only_disposed before update on registry.copy
    for each row execute function registry.only_disposed_copy();

create or replace view registry.published_document as
select d.id, d.matter, d.number, d.direction, d.on_date, d.at, s.secrecy,
       s.public_counterparty                      as counterparty,
       s.public_subject                           as subject,
       case when s.gate = 'OPEN' then d.body end  as body,
       case when s.gate = 'OPEN' and x.document is null then d.file end as file,
       s.gate = 'OPEN'                            as open,
       s.corrected_on,
       x.decision                                 as disposed
  from registry.document d
  join registry.standing s on s.document = d.id
  join registry.matter m on m.id = d.matter
  left join registry.disposed x on x.document = d.id
 where not m.secret;

create or replace view registry.published_copy as
select d.matter, d.number as document, c.number, c.body,
       case when x.document is null then c.file end as file, c.places, w.at
  from registry.copy c
  join registry.copy_shown w on w.document = c.document and w.number = c.number
  join registry.document d on d.id = c.document
  join registry.matter m on m.id = d.matter
  left join registry.disposed x on x.document = d.id
 where not m.secret;

-- What is closed is looked through by class and by the year it was closed.
create index on registry.matter (authority, plan_class, closed_on) where status = 'CLOSED';
