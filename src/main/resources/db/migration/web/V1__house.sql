create schema web;

create table web.house (
    only_one      boolean primary key default true check (only_one),
    name          text    not null,
    place         text    not null,
    address       text    not null,
    registry_mail text    not null
);
insert into web.house (name, place, address, registry_mail)
values ('Kommunen', 'Kommunen', '', '');
