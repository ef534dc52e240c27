-- Lines of the registry whose file is to be read once more, the newest first: the pages of a PDF
-- are told apart, and files are read that were not. Until then they are found as they were read.
create table search.anew (
    nr   bigint generated always as identity primary key,
    key  text   not null,
    part int    not null
);
insert into search.anew (key, part)
select key, part
  from search.entry
 where source = 'registry' and link like '%/fil'
 order by on_date desc, id desc;
