-- The papers of items on agendas that everybody may read. Where one is a registered document the
-- link says which; whether its content may be read is for the registry to say.
create view meetings.published_paper as
select p.id, p.item, p.title, p.link
  from meetings.paper p
  join meetings.item i on i.id = p.item
  join meetings.meeting m on m.id = i.meeting
 where m.published_at is not null and m.cancelled_at is null and i.secrecy is null;
