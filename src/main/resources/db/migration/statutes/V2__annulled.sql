-- Decisions that a court has annulled (KL 13:8), and since when. Asked of the minutes each time: a statute
-- stores nothing of it.
create function statutes.annulled_decision()
    returns table (organ text, decided_on date, section int, annulled_on date, corrected_on date)
    language sql stable as $$
select m.organ, m.on_date, a.section, min(a.annulled_on), max(a.corrected_on)
  from minutes.published_appeal a
  join meetings.published_meeting m on m.id = a.meeting
 where a.annulled_on is not null
 group by m.organ, m.on_date, a.section
$$;

-- When each version is in force, with what courts have said: an annulled one until its annulment and no longer, and
-- from then the one it had taken the place of, as long as the annulled one would have been in force. Annulled before
-- it came into force, it never was. A repeal that is annulled leaves the text in force.
create view statutes.published_reading as
with recursive annulled as materialized (
    select * from statutes.annulled_decision()
), v as (
    select v.statute, v.number, v.in_force_from, v.in_force_to, a.annulled_on, a.corrected_on
      from statutes.version v
      left join annulled a on a.organ = v.decided_by and a.decided_on = v.decided_on
                              and a.section = v.section
), chain as (
    select g.statute, greatest(g.in_force_from, g.annulled_on) as from_date, g.in_force_to as to_date,
           p.number, p.in_force_from, p.annulled_on
      from v g
      join v p on p.statute = g.statute and p.in_force_to = g.in_force_from
     where g.annulled_on is not null and (g.in_force_to is null or g.in_force_to > g.annulled_on)
    union all
    select c.statute, c.from_date, c.to_date, p.number, p.in_force_from, p.annulled_on
      from chain c
      join v p on p.statute = c.statute and p.in_force_to = c.in_force_from
     where c.annulled_on <= c.from_date
)
select statute, number, in_force_from, least(in_force_to, annulled_on) as in_force_to, annulled_on,
       corrected_on, false as again
  from v
 where annulled_on is null or annulled_on > in_force_from
union all
select statute, number, from_date, least(to_date, annulled_on), annulled_on, null, true
  from chain
 where annulled_on is null or annulled_on > from_date
union all
select r.statute, r.number, greatest(r.from_date, a.annulled_on),
       (select min(n.in_force_from) from v n
         where n.statute = r.statute and n.in_force_from >= r.from_date),
       null, null, true
  from statutes.repeal r
  join annulled a on a.organ = r.decided_by and a.decided_on = r.decided_on
                     and a.section = r.section
 where not exists (select from v n
                    where n.statute = r.statute and n.in_force_from >= r.from_date
                      and n.in_force_from <= greatest(r.from_date, a.annulled_on));

create or replace view statutes.published_version as
select v.statute, v.number, v.text, encode(v.sha256, 'hex') as sha256, v.decided_by, v.decided_on,
       v.section, v.matter, r.in_force_from, r.in_force_to, v.words
  from statutes.published_reading r
  join statutes.version v on v.statute = r.statute and v.number = r.number;
