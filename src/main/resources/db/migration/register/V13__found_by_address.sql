-- Who somebody is that writes is asked for each letter that has come.
create index person_address on register.person (lower(btrim(email))) where email is not null;
