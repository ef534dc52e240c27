-- A wording is a draft until somebody decides from which day it is shown. What was decided last
-- counts: a later decision overtakes one about a day that has not come.
create table portal.publication (
    seq       bigint      generated always as identity primary key,
    topic     text        not null,
    number    int         not null,
    from_date date        not null,
    at        timestamptz not null,
    -- Nobody for the texts the program came with.
    by        uuid,
    by_name   text        not null,
    foreign key (topic, number) references portal.version
);
create index on portal.publication (topic, seq desc);
create trigger publication_is_append_only before update or delete or truncate on portal.publication
    for each statement execute function refuse_change();

-- Until now every wording was shown as soon as it was saved.
insert into portal.publication (topic, number, from_date, at, by, by_name)
select topic, number, (edited_at at time zone 'Europe/Stockholm')::date, edited_at, edited_by,
       edited_by_name
  from portal.version
 order by topic, number;

-- Somebody is asked to read a wording before it is shown. Who was asked last is the one who reads.
create table portal.review (
    seq           bigint      generated always as identity primary key,
    topic         text        not null,
    number        int         not null,
    reviewer      uuid        not null,
    reviewer_name text        not null,
    by            uuid        not null,
    by_name       text        not null,
    at            timestamptz not null,
    foreign key (topic, number) references portal.version
);
create index on portal.review (topic, number, seq desc);
create index on portal.review (reviewer);
create trigger review_is_append_only before update or delete or truncate on portal.review
    for each statement execute function refuse_change();

create table portal.reviewed (
    topic   text        not null,
    number  int         not null,
    by      uuid        not null,
    by_name text        not null,
    at      timestamptz not null,
    primary key (topic, number, by),
    foreign key (topic, number) references portal.version
);
create trigger reviewed_is_append_only before update or delete or truncate on portal.reviewed
    for each statement execute function refuse_change();

-- The same in English, where somebody has written it.
alter table portal.version add column title_en text not null default '';
alter table portal.version add column body_en text not null default '';
alter table portal.version add check ((title_en = '') = (body_en = ''));
alter table portal.link add column text_en text not null default '';
