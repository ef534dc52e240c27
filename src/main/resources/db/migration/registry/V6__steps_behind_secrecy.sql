-- What a secret item or a secret section of minutes brings a matter: for those who handle it, and in
-- no view of the public's, since the step would say which matter the item was about.
alter table registry.step add column secret boolean not null default false;

create or replace view registry.published_step as
select t.matter, t.seq, t.on_date, t.kind, t.detail, t.link
  from registry.step t
  join registry.matter m on m.id = t.matter
 where not m.secret and not t.secret;
