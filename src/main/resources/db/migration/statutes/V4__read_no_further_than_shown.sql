-- The latest card of each statute, so that a list is read along it, a page at a time.
create table statutes.shelf (
    statute     uuid primary key references statutes.statute,
    slug        text not null unique,
    kind        text not null,
    collection  text not null check (collection in ('STATUTES', 'STEERING')),
    place       int  not null,
    title       text not null,
    organ       text not null,
    responsible text not null,
    subject     text not null,
    next_review date
);
create index on statutes.shelf (collection, place, title collate swedish, statute);
create index on statutes.shelf (title collate swedish, statute);
create index on statutes.shelf (collection, subject);

create function statutes.put_on_shelf(one uuid) returns void language sql as $$
insert into statutes.shelf (statute, slug, kind, collection, place, title, organ, responsible, subject, next_review)
select s.id, s.slug, s.kind, case when k.place > 5 then 'STEERING' else 'STATUTES' end, k.place,
       c.title, c.organ, c.responsible, c.subject, c.next_review
  from statutes.statute s
  join unnest(array['RULES_OF_PROCEDURE', 'STANDING_ORDERS', 'DELEGATION_ORDER', 'TARIFF',
                    'LOCAL_REGULATION', 'PLAN', 'PROGRAMME', 'POLICY', 'GUIDELINE', 'RULE'])
       with ordinality as k (kind, place) on k.kind = s.kind
  join lateral (select * from statutes.card c where c.statute = s.id order by c.seq desc limit 1) c on true
 where s.id = one
    on conflict (statute) do update
   set title = excluded.title, organ = excluded.organ, responsible = excluded.responsible,
       subject = excluded.subject, next_review = excluded.next_review
$$;
create function statutes.card_is_put_on_shelf() returns trigger language plpgsql as $$
begin
    perform statutes.put_on_shelf(new.statute);
    return new;
end
$$;
create trigger card_is_put_on_shelf after insert on statutes.card
    for each row execute function statutes.card_is_put_on_shelf();
select statutes.put_on_shelf(id) from statutes.statute;

create or replace view statutes.published_statute as
select statute as id, slug, kind, title, organ, responsible, subject, next_review from statutes.shelf;

create index on statutes.version (decided_by, decided_on, section);
create index on statutes.repeal (decided_by, decided_on, section);

-- As before, but what no court has touched is read where it stands: who asks of one statute reads its
-- versions alone, and who asks of a day the one that was in force.
create or replace view statutes.published_reading as
with recursive annulled as materialized (
    select * from statutes.annulled_decision()
), touched as materialized (
    select v.statute
      from annulled a
      join statutes.version v on v.decided_by = a.organ and v.decided_on = a.decided_on
                                 and v.section = a.section
    union
    select r.statute
      from annulled a
      join statutes.repeal r on r.decided_by = a.organ and r.decided_on = a.decided_on
                                and r.section = a.section
), v as (
    select v.statute, v.number, v.in_force_from, v.in_force_to, a.annulled_on, a.corrected_on
      from touched t
      join statutes.version v on v.statute = t.statute
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
select u.statute, u.number, u.in_force_from, u.in_force_to, null::date as annulled_on,
       null::date as corrected_on, false as again
  from statutes.version u
 where not exists (select from touched t where t.statute = u.statute)
union all
select statute, number, in_force_from, least(in_force_to, annulled_on), annulled_on, corrected_on, false
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
