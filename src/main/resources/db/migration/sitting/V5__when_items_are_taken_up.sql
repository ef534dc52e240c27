-- When an item was first taken up; whoever tells it waits for the minutes where the public may not
-- attend.
create or replace view sitting.published_section as
select distinct on (l.meeting, l.body -> 'item')
       l.meeting, (l.body ->> 'item')::int as item, (l.body ->> 'section')::int as section, l.at
  from sitting.log l
 where l.type = 'ItemTakenUp'
 order by l.meeting, l.body -> 'item', l.seq;
