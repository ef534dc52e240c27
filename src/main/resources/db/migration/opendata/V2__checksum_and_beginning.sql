-- SHA-512 of public files, computed once each.
create table opendata.checksum (
    file   uuid primary key,
    sha512 text not null check (sha512 ~ '^[0-9a-f]{128}$')
);

-- Since when the municipality publishes its data here; nothing before the first look.
alter table opendata.state add column since timestamptz;
update opendata.state set since = (select min(modified) from opendata.object);
