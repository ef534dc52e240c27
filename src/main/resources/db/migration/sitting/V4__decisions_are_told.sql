create index on sitting.log (meeting, type)
    where type in ('Convened', 'ItemAdded', 'ItemTakenUp', 'DoorsClosed', 'Decided');

-- Which section of the minutes an item is.
create view sitting.published_section as
select distinct on (l.meeting, l.body -> 'item')
       l.meeting, (l.body ->> 'item')::int as item, (l.body ->> 'section')::int as section
  from sitting.log l
 where l.type = 'ItemTakenUp'
 order by l.meeting, l.body -> 'item', l.seq;

-- What was decided before everybody, as the chair has just said it. Nothing of a meeting that the
-- public may not attend, of an item that was behind closed doors for a while, or of a secret one:
-- what of that is public becomes so with the minutes.
create view sitting.published_decision as
select distinct on (l.meeting, l.body -> 'item')
       l.meeting, (l.body ->> 'item')::int as item,
       l.body #>> '{decision,kind}' as kind, l.body #>> '{decision,text}' as text, l.at
  from sitting.log l
  join meetings.published_meeting g on g.id = l.meeting
 where l.type = 'Decided' and g.open_to_public
   and not exists (select from sitting.log d
                    where d.meeting = l.meeting and d.type = 'DoorsClosed'
                      and d.body -> 'item' = l.body -> 'item')
   and not exists (select from sitting.log c
                    where c.meeting = l.meeting and c.type in ('Convened', 'ItemAdded')
                      and jsonb_path_exists(
                              coalesce(c.body -> 'items', jsonb_build_array(c.body -> 'item')),
                              '$[*] ? (@.number == $item && exists(@.secrecy.provision))',
                              jsonb_build_object('item', l.body -> 'item')))
 order by l.meeting, l.body -> 'item', l.seq desc;

-- Who came, of meetings that are over. The minutes tell it, and whoever reads this waits for them.
create view sitting.published_presence as
select distinct l.meeting, (l.body #>> '{person,value}')::uuid as person
  from sitting.log l
  join sitting.log c on c.meeting = l.meeting and c.type = 'Closed'
 where l.type = 'Arrived';
