-- In which transaction a line was last written, so that whoever keeps a copy of what is published
-- can ask for what has changed since, however much there is. A transaction and not a moment: one
-- that was begun earlier may be committed later. Nothing for what stood here before it was noted.
alter table registry.matter add column changed xid8;
alter table registry.matter alter column changed set default pg_current_xact_id();
create index on registry.matter (changed);

alter table registry.standing add column changed xid8;
alter table registry.standing alter column changed set default pg_current_xact_id();
create index on registry.standing (changed);

create function registry.note_change() returns trigger language plpgsql as $$
begin
    new.changed := pg_current_xact_id();
    return new;
end
$$;
create trigger changed_is_noted before update on registry.matter
    for each row execute function registry.note_change();
create trigger changed_is_noted before update on registry.standing
    for each row execute function registry.note_change();

-- What is disposed of may no longer be read, though its standing is as it was.
create function registry.note_disposal() returns trigger language plpgsql as $$
begin
    update registry.standing s set changed = pg_current_xact_id()
      from fresh f where s.document = f.document;
    return null;
end
$$;
create trigger changed_is_noted after insert on registry.disposed
    referencing new table as fresh for each statement execute function registry.note_disposal();

create or replace view registry.published_matter as
select id, authority, year, number, dnr, slug, kind, subject, opened_on, closed_on, status, changed
  from registry.matter
 where not secret;

create or replace view registry.published_document as
select d.id, d.matter, d.number, d.direction, d.on_date, d.at, s.secrecy,
       s.public_counterparty                      as counterparty,
       s.public_subject                           as subject,
       case when s.gate = 'OPEN' then d.body end  as body,
       case when s.gate = 'OPEN' and x.document is null then d.file end as file,
       s.gate = 'OPEN'                            as open,
       s.corrected_on,
       x.decision                                 as disposed,
       s.changed
  from registry.document d
  join registry.standing s on s.document = d.id
  join registry.matter m on m.id = d.matter
  left join registry.disposed x on x.document = d.id
 where not m.secret;
