create schema steering;

-- What may go wrong in a committee's activities a year (KL 6:6). Weighed anew it is another row's
-- business: what a committee has adopted is not changed, only what has not been adopted yet.
create table steering.risk (
    id          uuid        primary key,
    organ       text        not null check (organ <> ''),
    year        int         not null check (year between 2000 and 2200),
    title       text        not null check (title <> '' and length(title) <= 200),
    kind        text        not null check (kind in ('ERROR', 'IRREGULARITY', 'OTHER')),
    probability int         not null check (probability between 1 and 4),
    consequence int         not null check (consequence between 1 and 4),
    reason      text        not null check (length(reason) <= 2000),
    plan        int         check (plan > 0),
    entered_at  timestamptz not null,
    entered_by  uuid        not null,
    unique (organ, year, title)
);

create table steering.control (
    id         uuid        primary key,
    risk       uuid        not null references steering.risk,
    title      text        not null check (title <> '' and length(title) <= 200),
    method     text        not null check (method <> '' and length(method) <= 2000),
    interval   text        not null check (interval in ('MONTHLY', 'QUARTERLY', 'THIRDLY', 'HALF_YEARLY', 'YEARLY')),
    owner      uuid        not null,
    owner_name text        not null check (owner_name <> ''),
    sample     int         not null check (sample between 0 and 100000),
    plan       int         check (plan > 0),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    unique (risk, title)
);

-- Adopted once, and then as it was adopted.
create function steering.keep_adopted() returns trigger language plpgsql as $$
begin
    if old.plan is not null then
        raise exception 'an adopted row of %.% is never changed or removed', tg_table_schema, tg_table_name
              using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger adopted_risks_stay before update or delete on steering.risk
    for each row execute function steering.keep_adopted();
create trigger adopted_controls_stay before update or delete on steering.control
    for each row execute function steering.keep_adopted();

-- The committee's decision on its plan; a later number adds to it.
create table steering.plan (
    organ      text        not null,
    year       int         not null,
    number     int         not null check (number > 0),
    decided_on date        not null,
    section    text        not null check (section <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (organ, year, number)
);
create trigger plans_stay before update or delete on steering.plan
    for each row execute function refuse_change();

-- The latest of each control and occasion stands.
create table steering.control_result (
    id         uuid        primary key,
    control    uuid        not null references steering.control,
    occasion   int         not null check (occasion between 1 and 12),
    outcome    text        not null check (outcome in ('CLEAN', 'DEVIATION', 'NOT_DONE')),
    text       text        not null check (length(text) <= 4000),
    sample     int         not null check (sample between 0 and 100000),
    deviations int         not null check (deviations between 0 and sample),
    evidence   uuid,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    by_name    text        not null,
    check (outcome = 'CLEAN' or text <> ''),
    check ((outcome = 'DEVIATION') = (deviations > 0) or sample = 0)
);
create index on steering.control_result (control, occasion, entered_at);
create trigger control_results_stay before update or delete on steering.control_result
    for each row execute function refuse_change();

-- The committee's own judgement of the year, to the executive committee; once.
create table steering.control_report (
    organ      text        not null,
    year       int         not null,
    judgement  text        not null check (judgement in ('SUFFICIENT', 'IN_PART', 'INSUFFICIENT')),
    text       text        not null check (text <> '' and length(text) <= 8000),
    decided_on date        not null,
    section    text        not null check (section <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (organ, year)
);
create trigger control_reports_stay before update or delete on steering.control_report
    for each row execute function refuse_change();

-- What somebody is to do because an organ has decided it, a control has shown it, or the like.
create table steering.commission (
    id            uuid        primary key,
    organ         text        not null check (organ <> ''),
    origin        text        not null check (origin in ('DECISION', 'CONTROL', 'SUPERVISION')),
    about         uuid,
    title         text        not null check (title <> '' and length(title) <= 200),
    text          text        not null check (length(text) <= 4000),
    owner         uuid        not null,
    owner_name    text        not null check (owner_name <> ''),
    due           date        not null,
    decided_by    text,
    decided_on    date,
    section       text,
    matter        text,
    entered_at    timestamptz not null,
    entered_by    uuid        not null,
    check ((origin = 'DECISION') = (decided_by is not null)),
    check ((decided_by is null) = (decided_on is null)),
    check ((decided_by is null) = (section is null)),
    check ((origin = 'DECISION') = (about is null))
);
create index on steering.commission (organ, due);
create index on steering.commission (owner);
create index on steering.commission (about);
create trigger commissions_stay before update or delete on steering.commission
    for each row execute function refuse_change();

-- The latest of each stands; what is done or given up is so for good, which the door sees to.
create table steering.progress (
    id         uuid        primary key,
    commission uuid        not null references steering.commission,
    state      text        not null check (state in ('UNDER_WAY', 'DONE', 'GIVEN_UP')),
    text       text        not null check (text <> '' and length(text) <= 4000),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    by_name    text        not null
);
create unique index on steering.progress (commission) where state <> 'UNDER_WAY';
create index on steering.progress (commission, entered_at);
create trigger progress_stays before update or delete on steering.progress
    for each row execute function refuse_change();

-- The assembly's goals, and the committees' under them (KL 6:6, 11:1-6).
create table steering.goal (
    id         uuid        primary key,
    organ      text        not null check (organ <> ''),
    parent     uuid        references steering.goal,
    kind       text        not null check (kind in ('ACTIVITY', 'FINANCIAL')),
    title      text        not null check (title <> '' and length(title) <= 200),
    text       text        not null check (length(text) <= 4000),
    from_year  int         not null check (from_year between 2000 and 2200),
    to_year    int         not null check (to_year between 2000 and 2200),
    decided_on date        not null,
    section    text        not null check (section <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    check (from_year <= to_year),
    exclude using gist (organ with =, title with =, int4range(from_year, to_year, '[]') with &&)
);
create index on steering.goal (parent);
create trigger goals_stay before update or delete on steering.goal
    for each row execute function refuse_change();

create table steering.indicator (
    id         uuid           primary key,
    goal       uuid           not null references steering.goal,
    name       text           not null check (name <> '' and length(name) <= 120),
    unit       text           not null check (length(unit) <= 30),
    target     numeric(15, 3) not null,
    more       boolean        not null,
    entered_at timestamptz    not null,
    entered_by uuid           not null,
    unique (goal, name)
);
create trigger indicators_stay before update or delete on steering.indicator
    for each row execute function refuse_change();

-- One file of figures that was taken in, whole.
create table steering.import (
    id         uuid        primary key,
    kind       text        not null check (kind in ('VALUES', 'ECONOMY')),
    rows       int         not null check (rows > 0),
    sha256     text        not null,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    by_name    text        not null
);
create trigger imports_stay before update or delete on steering.import
    for each row execute function refuse_change();

-- The latest of each month stands.
create table steering.value (
    import    uuid           not null references steering.import,
    seq       bigint         generated always as identity,
    indicator uuid           not null references steering.indicator,
    month     date           not null check (extract(day from month) = 1),
    value     numeric(15, 3) not null,
    primary key (indicator, month, seq)
);
create trigger values_stay before update or delete on steering.value
    for each row execute function refuse_change();

-- Whole kronor; budget and outcome of the month, forecast and budget of the whole year.
create table steering.economy (
    import      uuid   not null references steering.import,
    seq         bigint generated always as identity,
    organ       text   not null check (organ <> ''),
    month       date   not null check (extract(day from month) = 1),
    budget      bigint not null,
    outcome     bigint not null,
    year_budget bigint not null,
    forecast    bigint not null,
    primary key (organ, month, seq)
);
create trigger economy_stays before update or delete on steering.economy
    for each row execute function refuse_change();

-- How it goes, three times a year; the latest of each stands.
create table steering.follow_up (
    id         uuid        primary key,
    goal       uuid        not null references steering.goal,
    year       int         not null check (year between 2000 and 2200),
    third      int         not null check (third between 1 and 3),
    state      text        not null check (state in ('WELL', 'PARTLY', 'NOT')),
    text       text        not null check (text <> '' and length(text) <= 4000),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    by_name    text        not null
);
create index on steering.follow_up (goal, year, third, entered_at);
create trigger follow_ups_stay before update or delete on steering.follow_up
    for each row execute function refuse_change();

-- When what the law gives a day was handed over or decided; once for each year.
create table steering.handover (
    year       int         not null check (year between 2000 and 2200),
    kind       text        not null check (kind in ('BUDGET_PROPOSAL', 'BUDGET', 'INTERIM', 'ANNUAL', 'COOPERATION')),
    month      int         check (month between 1 and 12),
    done_on    date        not null,
    decision   text        not null check (decision <> '' and length(decision) <= 200),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (year, kind),
    check ((kind = 'INTERIM') = (month is not null))
);
create trigger handovers_stay before update or delete on steering.handover
    for each row execute function refuse_change();

-- The executive committee's programme of supervision a year (KL 6:1): whom it looks at.
create table steering.supervised (
    id         uuid        primary key,
    year       int         not null check (year between 2000 and 2200),
    kind       text        not null check (kind in ('COMMITTEE', 'COMPANY', 'JOINT_BODY', 'COOPERATION')),
    organ      text,
    name       text        not null check (name <> '' and length(name) <= 200),
    why        text        not null check (length(why) <= 2000),
    decided_on date        not null,
    section    text        not null check (section <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    unique (year, name)
);
create trigger supervised_stay before update or delete on steering.supervised
    for each row execute function refuse_change();

create table steering.question (
    id         uuid        primary key,
    supervised uuid        not null references steering.supervised,
    text       text        not null check (text <> '' and length(text) <= 2000),
    due        date        not null,
    entered_at timestamptz not null,
    entered_by uuid        not null
);
create trigger questions_stay before update or delete on steering.question
    for each row execute function refuse_change();

create table steering.answer (
    question    uuid        primary key references steering.question,
    text        text        not null check (text <> '' and length(text) <= 8000),
    answered_on date        not null,
    entered_at  timestamptz not null,
    entered_by  uuid        not null,
    by_name     text        not null
);
create trigger answers_stay before update or delete on steering.answer
    for each row execute function refuse_change();

create table steering.observation (
    id         uuid        primary key,
    supervised uuid        not null references steering.supervised,
    weight     text        not null check (weight in ('IN_ORDER', 'TO_IMPROVE', 'SERIOUS')),
    text       text        not null check (text <> '' and length(text) <= 4000),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    by_name    text        not null
);
create trigger observations_stay before update or delete on steering.observation
    for each row execute function refuse_change();

-- Whether a company kept to its purpose and the municipality's powers the year before (KL 6:9).
create table steering.company_review (
    organ      text        not null,
    year       int         not null check (year between 2000 and 2200),
    purpose    boolean     not null,
    powers     boolean     not null,
    text       text        not null check (text <> '' and length(text) <= 4000),
    proposal   text        not null check (length(proposal) <= 4000),
    decided_on date        not null,
    section    text        not null check (section <> ''),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    primary key (organ, year),
    check ((purpose and powers) or proposal <> '')
);
create trigger company_reviews_stay before update or delete on steering.company_review
    for each row execute function refuse_change();

-- What surrounds the municipality, once for each term.
create table steering.scan (
    id           uuid        primary key,
    from_year    int         not null unique check (from_year between 2000 and 2200),
    to_year      int         not null check (to_year = from_year + 3),
    intro        text        not null check (length(intro) <= 8000),
    previous     uuid        references steering.scan,
    published_at timestamptz,
    entered_at   timestamptz not null,
    entered_by   uuid        not null
);
create function steering.keep_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.published_at is not null then
        raise exception 'a published scan is never changed, and none is removed'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger published_scans_stay before update or delete on steering.scan
    for each row execute function steering.keep_published();

-- While the scan is not published a trend may be taken away or rewritten.
create table steering.trend (
    id         uuid        primary key,
    scan       uuid        not null references steering.scan,
    carried    uuid        references steering.trend,
    area       text        not null check (area in ('PEOPLE', 'ECONOMY', 'TECHNOLOGY', 'ENVIRONMENT', 'DEMOCRACY', 'WORK')),
    kind       text        not null check (kind in ('TREND', 'CHALLENGE')),
    title      text        not null check (title <> '' and length(title) <= 120),
    text       text        not null check (text <> '' and length(text) <= 4000),
    horizon    text        not null check (horizon in ('NOW', 'SOON', 'LATER')),
    source     text        not null check (source <> '' and length(source) <= 500),
    scenario   text        not null check (length(scenario) <= 4000),
    entered_at timestamptz not null,
    entered_by uuid        not null,
    unique (scan, title)
);
create table steering.effect (
    id         uuid        primary key,
    trend      uuid        not null references steering.trend on delete cascade,
    organ      text        not null check (organ <> ''),
    text       text        not null check (text <> '' and length(text) <= 2000),
    action     text        not null check (length(action) <= 2000),
    goal       uuid        references steering.goal,
    entered_at timestamptz not null,
    entered_by uuid        not null,
    unique (trend, organ)
);
create function steering.keep_published_trend() returns trigger language plpgsql as $$
begin
    if exists (select from steering.scan s where s.published_at is not null
               and s.id = case when tg_op = 'INSERT' then new.scan else old.scan end) then
        raise exception 'a published scan is never changed'
              using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger published_trends_stay before insert or update or delete on steering.trend
    for each row execute function steering.keep_published_trend();
create function steering.keep_published_effect() returns trigger language plpgsql as $$
begin
    if exists (select from steering.scan s join steering.trend t on t.scan = s.id
               where s.published_at is not null
                 and t.id = case when tg_op = 'INSERT' then new.trend else old.trend end) then
        raise exception 'a published scan is never changed'
              using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;
create trigger published_effects_stay before insert or update or delete on steering.effect
    for each row execute function steering.keep_published_effect();

-- What others may read: when the annual report and the like were handed over, and how each committee
-- judged its internal control.
create view steering.published_handover as
    select year, kind, month, done_on, decision from steering.handover;
create view steering.published_judgement as
    select organ, year, judgement, text, decided_on, section from steering.control_report;
