alter table register.organ drop constraint organ_kind_check;
alter table register.organ add constraint organ_kind_check check (kind in
    ('ASSEMBLY', 'EXECUTIVE', 'COMMITTEE', 'JOINT_COMMITTEE', 'SUBCOMMITTEE', 'PREPARATORY_GROUP',
     'COMPANY', 'AUDIT'));

alter table register.membership
    -- The designation on the ballots, where the election was proportional (2022:629, 14 §).
    add column ballot_group  text check (ballot_group <> ''),
    add column ended_because text check (ended_because in
        ('RESIGNED', 'LOST_ELIGIBILITY', 'RECALLED', 'ALL_RECALLED', 'DIED', 'TERM_ENDED',
         'CHANGED_POST', 'ON_LEAVE')),
    add column ended_by      text,
    -- Whose post is held meanwhile, while she has leave.
    add column replaces      uuid references register.person check (replaces <> person),
    add constraint an_end_has_its_day check (ended_because is null or to_date is not null),
    -- One chair and one of each vice chair at a time, also in the days that were.
    add constraint one_holder_of_a_post_of_the_presidium
        exclude using gist (organ with =, post with =, daterange(from_date, to_date) with &&)
        where (post in ('CHAIR', 'FIRST_VICE_CHAIR', 'SECOND_VICE_CHAIR')),
    -- Nobody sits in a seat that somebody else has (KL 4:24).
    add constraint one_member_in_a_seat
        exclude using gist (organ with =, position with =, daterange(from_date, to_date) with &&)
        where (post <> 'ALTERNATE');
drop index register.membership_organ_post_idx;

alter table register.person
    add column phone             text,
    add column birth_year        int check (birth_year between 1900 and 2100),
    add column sex               text check (sex in ('WOMAN', 'MAN')),
    add column protection        text not null default 'NONE'
        check (protection in ('NONE', 'CONTACT', 'NAME')),
    -- The day the person agreed that it is shown to everybody.
    add column email_public_from date,
    add column phone_public_from date;

-- Those who serve beside the elected: staff representatives, political secretaries, lay auditors,
-- the director and heads of administration.
create table register.appointment (
    id         uuid primary key,
    person     uuid not null references register.person,
    kind       text not null check (kind in ('STAFF_REPRESENTATIVE', 'STAFF_SUBSTITUTE',
        'POLITICAL_SECRETARY', 'LAY_AUDITOR', 'DIRECTOR', 'HEAD')),
    organ      text references register.organ,
    party      text references register.party,
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null check (decided_by <> ''),
    check (organ is not null or kind in ('POLITICAL_SECRETARY', 'DIRECTOR')),
    check ((party is not null) = (kind = 'POLITICAL_SECRETARY')),
    exclude using gist (person with =, kind with =, (coalesce(organ, '')) with =,
                        daterange(from_date, to_date) with &&)
);

-- What an elected person has told of her party since she was elected; the seat stays as it was.
create table register.affiliation (
    person    uuid not null references register.person,
    party     text references register.party,
    from_date date not null,
    to_date   date check (to_date > from_date),
    source    text not null check (source <> ''),
    exclude using gist (person with =, daterange(from_date, to_date) with &&)
);

-- A name that must be hidden is hidden from every module that reads the view.
create or replace view register.published_person as
select id,
       case when protection = 'NAME' then 'Skyddade personuppgifter'
            else given_name || ' ' || family_name end as name,
       case when protection = 'NAME' then 'Skyddade' else given_name end as given_name,
       case when protection = 'NAME' then 'personuppgifter' else family_name end as family_name
  from register.person;
