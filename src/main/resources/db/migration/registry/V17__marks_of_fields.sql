-- A mark is of a document as a whole, of one fact about it, or of what a matter is about: whoever
-- withholds a fact says by which provision (OSL 5:5). What was withheld before has none, and none is
-- made up for it.
alter table registry.mark
    drop constraint mark_pkey,
    alter column document drop not null,
    add column matter uuid references registry.matter,
    -- Nothing for the document as a whole.
    add column field text check (field in ('COUNTERPARTY', 'SUBJECT')),
    add constraint of_a_document_or_a_matter check ((document is null) <> (matter is null)),
    add constraint of_a_matter_its_subject check (matter is null or field = 'SUBJECT'),
    add unique (document, seq),
    add unique (matter, seq);

-- The content may say what is withheld, so it is not let out while anything is.
alter table registry.standing
    add constraint open_withholds_nothing
        check (gate <> 'OPEN'
               or public_counterparty is not distinct from counterparty
                  and public_subject is not distinct from subject);

-- What is withheld of a document that is not marked is found by those who keep it, too.
create or replace view registry.closed_document as
select d.matter, d.number, d.id, d.on_date, s.counterparty, s.subject, s.secrecy, s.gate,
       case when x.document is null then d.body end as body,
       case when x.document is null then d.file end as file
  from registry.document d
  join registry.standing s on s.document = d.id
  join registry.matter m on m.id = d.matter
  left join registry.disposed x on x.document = d.id
 where m.secret or s.secrecy = 'SECRET'
    or s.public_counterparty is distinct from s.counterparty
    or s.public_subject is distinct from s.subject
    or s.gate <> 'OPEN' and x.document is null and (d.body is not null or d.file is not null);

-- A name that is withheld as sender or recipient is not shown as a party's.
create or replace view registry.published_party as
select p.id, p.matter, p.role, p.name, p.stands_for
  from registry.party p
  join registry.matter m on m.id = p.matter
 where p.published and p.ended_on is null and not m.secret
   and not exists (select from registry.document d
                     join registry.standing s on s.document = d.id
                    where d.matter = p.matter
                      and (s.secrecy = 'SECRET'
                           or s.public_counterparty is distinct from s.counterparty)
                      and lower(s.counterparty) = lower(p.name));
