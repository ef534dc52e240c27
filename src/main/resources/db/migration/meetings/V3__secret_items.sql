-- A secret item has a title for everybody and another for those who sit there. The provision is a
-- warning, as the registry's mark is (OSL 5:5).
alter table meetings.item
    add column secrecy text check (secrecy ~ '^[0-9]{1,2}:[0-9]{1,3}$'),
    add column secret_title text not null default '',
    add constraint only_a_secret_item_has_another_title
        check (secrecy is not null or secret_title = '');

-- Of a secret item everybody sees that it is there: not which matter, and not what is proposed.
create or replace view meetings.published_item as
select i.id, i.meeting, i.position, i.title, i.kind,
       case when i.secrecy is null then i.matter end      as matter,
       case when i.secrecy is null then i.dnr end         as dnr,
       case when i.secrecy is null then i.matter_slug end as matter_slug,
       case when i.secrecy is null then i.proposal else '' end as proposal,
       i.announced_at, i.secrecy
  from meetings.item i
  join meetings.meeting m on m.id = i.meeting
 where m.published_at is not null;
