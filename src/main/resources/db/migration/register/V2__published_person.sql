-- What other modules may read of persons: the name, as the holder of a public assignment.
create view register.published_person as
select id, given_name || ' ' || family_name as name, given_name, family_name
  from register.person;

create view register.published_party as
select code, name, bench from register.party;
