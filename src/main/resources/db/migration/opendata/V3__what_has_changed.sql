-- The matter of the registry that an object tells of, so that it can be made anew by itself.
alter table opendata.object add column matter uuid;
update opendata.object
   set matter = case type
                when 'Paper' then id
                when 'Consultation' then substring(body ->> 'paper' from '[^/]+$')
                else substring(body -> 'paper' ->> 0 from '[^/]+$') end::uuid
 where type in ('Paper', 'Consultation', 'File');
create index on opendata.object (type, matter);

-- What is asked for to know which matters other modules tell something new of.
create index on opendata.object (matter) 
    where type = 'Paper' and (body -> 'originatorPerson') is not null;
create index on opendata.object using gin ((body -> 'agendaItem'))
    where type = 'File' and (body -> 'agendaItem') is not null;

-- Files whose checksum is not computed yet.
create index on opendata.object (matter)
    where type = 'File' and not deleted
          and (body -> 'size') is not null and (body -> 'sha512Checksum') is null;

-- From which transaction on the registry has to be looked at: all before it are over, and what they
-- wrote has been published. Nothing until everything has been compared once.
alter table opendata.state add column registry xid8;
-- What the objects were made by: a hash of the questions, and of what they were asked with.
alter table opendata.state add column made_by text not null default '';
