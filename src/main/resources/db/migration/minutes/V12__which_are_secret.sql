-- That an item was found to be secret after the agenda was made: its number alone, for those who
-- tell of decisions.
create view minutes.published_secrecy as
select s.meeting, s.item
  from (select distinct on (meeting, item) meeting, item, provision
          from minutes.secrecy
         order by meeting, item, seq desc) s
 where s.provision is not null;
