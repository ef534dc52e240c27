-- What a question or an interpellation follows up: something that was handed in before it. A motion
-- asks for a decision and follows no answer. Whether that has been answered is for who hands it in
-- herself; what came on paper is registered as it says.
alter table initiatives.initiative add column follows uuid references initiatives.initiative;
alter table initiatives.initiative add check (follows is null or kind <> 'MOTION');
alter table initiatives.initiative add check (follows is null or follows <> id);
create index on initiatives.initiative (follows) where follows is not null;

alter table initiatives.draft add column follows uuid references initiatives.initiative;
alter table initiatives.draft add check (follows is null or kind <> 'MOTION');
alter table initiatives.draft_version add column follows uuid references initiatives.initiative;

create or replace view initiatives.published_initiative as
select i.id, i.kind, i.title,
       coalesce(m.person, i.mover)                                        as mover,
       coalesce(m.name, i.mover_name)                                     as mover_name,
       case when m.person is null then i.mover_party else m.party end     as mover_party,
       i.addressee, i.matter, i.dnr, i.matter_slug, i.filed_at, i.during_sitting, i.raised_on,
       i.withdrawn_on,
       coalesce((select string_agg(s.name || coalesce(' (' || s.party || ')', ''), ', '
                                   order by s.position)
                   from initiatives.signer s
                  where s.initiative = i.id and s.withdrawn_at is null
                    and s.person <> coalesce(m.person, i.mover)), '')     as co_signers,
       i.follows
  from initiatives.initiative i
  left join lateral (select s.person, s.name, s.party
                       from initiatives.signer s
                      where s.initiative = i.id and s.withdrawn_at is null
                      order by s.position
                      limit 1) m on true;
