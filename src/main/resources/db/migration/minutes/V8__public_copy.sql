-- Words that are not to be on the web: taken out of every view of the minutes that the public sees.
-- The signed text stands as it was signed. They are entered before the minutes are verified, so that
-- nothing is published first, or afterwards, when somebody has seen what nobody saw.
create table minutes.mask (
    id      uuid        primary key,
    meeting uuid        not null,
    words   text        not null check (words = btrim(words) and length(words) between 1 and 200),
    why     text        not null check (why in ('IDENTITY', 'PRIVATE', 'PROTECTED', 'OFFENSIVE')),
    by      uuid        not null,
    at      timestamptz not null
);
create index on minutes.mask (meeting);

create table minutes.mask_lifted (
    mask uuid        primary key references minutes.mask,
    by   uuid        not null,
    at   timestamptz not null
);

-- The paper of each state the public's copy has been in, and the hash of the signed file it was made
-- from. Its own hash is how it is known again.
create table minutes.public_copy (
    meeting  uuid        not null,
    masks    bytea       not null,
    pdf      uuid        not null,
    sha256   bytea       not null unique,
    original bytea       not null,
    at       timestamptz not null,
    primary key (meeting, masks)
);

do $$
declare
    name text;
begin
    foreach name in array array['mask', 'mask_lifted', 'public_copy'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;

create view minutes.standing_mask as
select m.id, m.meeting, m.words, m.why, m.at
  from minutes.mask m
 where not exists (select from minutes.mask_lifted l where l.mask = m.id);

-- The words without what is masked. As masking.Masked does it: small letters or large, whatever
-- stands between the words, and as long a block whatever was there. In HTML they stand escaped.
create function minutes.masked(of_meeting uuid, said text, html boolean)
returns text language plpgsql stable as $$
declare
    one  record;
    left_ text := said;
begin
    for one in select s.words from minutes.standing_mask s
                where s.meeting = of_meeting
                order by length(s.words) desc, s.words loop
        if left_ = said then
            left_ := normalize(regexp_replace(left_, '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
                               NFC);
        end if;
        left_ := regexp_replace(
            left_,
            regexp_replace(
                regexp_replace(
                    case when html then replace(replace(replace(one.words, '&', '&amp;'),
                                                        '<', '&lt;'), '>', '&gt;')
                         else one.words end,
                    '([^[:alnum:][:space:]])', '\\\1', 'g'),
                '[[:space:]\u00a0]+', '[[:space:]\\u00a0]+', 'g'),
            '█████', 'gi');
    end loop;
    return left_;
end
$$;

create function minutes.has_masks(of_meeting uuid) returns boolean language sql stable
return exists (select from minutes.standing_mask s where s.meeting = of_meeting);

-- The hash is of the text that is shown: that of the signed text would give a masked word away to
-- one who guesses.
create or replace view minutes.published_minutes as
select v.meeting, v.version,
       case when k.masked then minutes.masked(v.meeting, v.text, false) else v.text end as text,
       case when k.masked then minutes.masked(v.meeting, v.html, true) else v.html end as html,
       case when k.masked
            then encode(sha256(convert_to(minutes.masked(v.meeting, v.text, false), 'UTF8')), 'hex')
            else encode(v.sha256, 'hex') end as sha256,
       d.at as verified_at, d.notice, k.masked
  from minutes.verified d
  join minutes.version v on v.meeting = d.meeting and v.version = d.version
  cross join lateral (select minutes.has_masks(v.meeting) as masked) k;

create or replace view minutes.published_section as
select s.meeting, s.number, minutes.masked(s.meeting, s.title, false) as title
  from minutes.verified d
  join minutes.section s on s.meeting = d.meeting and s.version = d.version;

create or replace view minutes.published_passage as
select p.meeting, p.number as section, minutes.masked(p.meeting, p.heading, false) as heading,
       minutes.masked(p.meeting, p.text, false) as text
  from minutes.verified d
  join minutes.passage p on p.meeting = d.meeting and p.version = d.version
 where p.number > 0;

create or replace view minutes.published_at_once as
select d.meeting, d.section, minutes.masked(o.meeting, o.title, false) as title,
       minutes.masked(o.meeting, o.text, false) as text,
       minutes.masked(o.meeting, o.html, true) as html,
       case when minutes.has_masks(o.meeting)
            then encode(sha256(convert_to(minutes.masked(o.meeting, o.text, false), 'UTF8')), 'hex')
            else encode(o.sha256, 'hex') end as sha256,
       d.at as verified_at, d.notice, d.version
  from minutes.at_once_verified d
  join minutes.at_once o on o.meeting = d.meeting and o.section = d.section
                            and o.version = d.version;
