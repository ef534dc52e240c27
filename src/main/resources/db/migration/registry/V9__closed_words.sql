-- The diarium is listed from the newest number.
create index matter_published on registry.matter (opened_on desc, number desc) where not secret;

-- The words of what not everybody may read, for those who keep it: a secret matter, and a document
-- that is marked, waits at the gate or is held. What is open is no part of this, and is found by
-- everybody in the index of search. The words follow what stands in the registry in the transaction
-- that changes it.
create table registry.closed_word (
    matter uuid     not null references registry.matter,
    -- 0 for the matter itself.
    number int      not null check (number >= 0),
    words  tsvector not null,
    -- A file whose words have not been read yet.
    unread uuid,
    primary key (matter, number)
);
create index closed_word_words on registry.closed_word using gin (words);
create index on registry.closed_word (matter) where unread is not null;

create view registry.closed_document as
select d.matter, d.number, d.id, d.on_date, s.counterparty, s.subject, s.secrecy, s.gate,
       case when x.document is null then d.body end as body,
       case when x.document is null then d.file end as file
  from registry.document d
  join registry.standing s on s.document = d.id
  join registry.matter m on m.id = d.matter
  left join registry.disposed x on x.document = d.id
 where m.secret or s.secrecy = 'SECRET'
    or s.gate <> 'OPEN' and x.document is null and (d.body is not null or d.file is not null);

-- The number as it is written, and as the index of search has it however it is written.
create function registry.number_words(dnr text, slug text) returns tsvector
language sql immutable as $$
    select to_tsvector('simple', dnr || ' ' || slug)
           || array_to_tsvector(array[
                  'dnr' || replace(p[1], '-', '') || p[2] || 'n' || p[3]::int,
                  'dnr' || p[2] || 'n' || p[3]::int])
      from regexp_match(slug, '^(.*)-(\d{4})-(\d{1,8})$') as p
$$;

create function registry.document_words(dnr text, slug text, counterparty text,
       subject text, body text) returns tsvector
language sql immutable as $$
    select setweight(to_tsvector('swedish', left(subject, 20000)), 'A')
           || setweight(to_tsvector('swedish', left(coalesce(counterparty, ''), 20000)), 'B')
           || setweight(to_tsvector('swedish', left(coalesce(body, ''), 200000)), 'C')
           || coalesce(registry.number_words(dnr, slug), ''::tsvector)
$$;

create function registry.follow_documents() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or tg_table_name = 'disposed' then
        delete from registry.closed_word c
         using fresh f join registry.document d on d.id = f.document
         where c.matter = d.matter and c.number = d.number;
    end if;
    insert into registry.closed_word (matter, number, words, unread)
    select c.matter, c.number,
           registry.document_words(m.dnr, m.slug, c.counterparty, c.subject, c.body), c.file
      from fresh f
      join registry.closed_document c on c.id = f.document
      join registry.matter m on m.id = c.matter;
    return null;
end
$$;
create trigger words_follow_new after insert on registry.standing
    referencing new table as fresh for each statement
    execute function registry.follow_documents();
create trigger words_follow_changed after update on registry.standing
    referencing new table as fresh for each statement
    execute function registry.follow_documents();
-- What is disposed of is not found by what stood in it.
create trigger words_follow_disposed after insert on registry.disposed
    referencing new table as fresh for each statement
    execute function registry.follow_documents();

create function registry.follow_matters() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from registry.closed_word c using fresh f where c.matter = f.id and c.number = 0;
    end if;
    insert into registry.closed_word (matter, number, words)
    select f.id, 0,
           registry.document_words(f.dnr, f.slug, f.secret_subject, f.subject, null)
      from fresh f
     where f.secret or f.secret_subject is not null;
    return null;
end
$$;
create trigger words_follow_new after insert on registry.matter
    referencing new table as fresh for each statement execute function registry.follow_matters();
create trigger words_follow_changed after update on registry.matter
    referencing new table as fresh for each statement execute function registry.follow_matters();

insert into registry.closed_word (matter, number, words, unread)
select c.matter, c.number,
       registry.document_words(m.dnr, m.slug, c.counterparty, c.subject, c.body), c.file
  from registry.closed_document c
  join registry.matter m on m.id = c.matter
union all
select m.id, 0, registry.document_words(m.dnr, m.slug, m.secret_subject, m.subject, null), null
  from registry.matter m
 where m.secret or m.secret_subject is not null;
