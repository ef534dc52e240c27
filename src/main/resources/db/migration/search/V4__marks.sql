-- What narrows a search stands among an entry's words, so that it is looked up together with them:
-- its kind, organ, year, and the week and quarter by which the newest are found. See Marks.
update search.entry
   set words = words || array_to_tsvector(array_remove(array[
           'KIND:' || kind,
           case when organ <> '' then 'ORGAN:' || organ end,
           'YEAR:' || extract(year from on_date)::int,
           case when place = 0 or kind = 'MEETING' then 'FEW:' end,
           case when place > 0 and kind <> 'MEETING'
                then 'WEEK:' || floor((on_date - date '1970-01-01') / 7.0)::int end,
           case when place > 0 and kind <> 'MEETING'
                then 'QUARTER:' || floor((on_date - date '1970-01-01') / 91.0)::int end], null));

-- In how many entries each mark was when they were read.
create table search.mark (
    mark    text primary key,
    entries int  not null check (entries > 0)
);
insert into search.mark (mark, entries)
select w.lexeme, count(*)
  from search.entry e cross join lateral unnest(e.words) w
 where w.lexeme ~ '^(KIND|ORGAN|YEAR|FEW|WEEK|QUARTER):'
 group by 1;

-- What narrows is looked up among the words now.
drop index search.entry_kind_on_date_id_idx;
create index on search.entry (kind, on_date desc, id desc) where kind in ('MATTER', 'DOCUMENT');

-- In which order the words came, so that whoever holds them in memory can ask for the new ones.
alter table search.word add column nr bigint generated always as identity;
create unique index on search.word (nr);
