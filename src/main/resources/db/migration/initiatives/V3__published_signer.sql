-- Those who stand behind what has been handed in, the mover first. Their names are in the text that
-- is registered; here is who they are.
create view initiatives.published_signer as
select i.matter, s.person, s.party, s.position
  from initiatives.signer s
  join initiatives.initiative i on i.id = s.initiative
 where s.withdrawn_at is null;
