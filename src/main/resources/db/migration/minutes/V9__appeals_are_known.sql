-- What became of appeals, for those who rest on the decision: never by whom.
create view minutes.published_appeal as
select a.meeting, a.section, a.received_on,
       max(s.on_date) filter (where s.step = 'REJECTED') as rejected_on,
       max(s.on_date) filter (where s.step = 'ANNULLED') as annulled_on,
       max(s.on_date) filter (where s.step = 'CORRECTED') as corrected_on
  from minutes.appeal a
  left join minutes.appeal_step s on s.appeal = a.id
 group by a.id;
