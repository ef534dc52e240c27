-- What is known not to be accessible; the accessibility statement is made from it (2018:1937).
create table portal.defect (
    id        uuid primary key,
    what      text not null check (what <> ''),
    why       text not null check (why <> ''),
    -- What is done about it, and by when.
    plan      text not null check (plan <> ''),
    found_on  date not null,
    mended_on date check (mended_on >= found_on)
);

-- When the service was last assessed, and how. The newest counts.
create table portal.assessment (
    id     uuid        primary key,
    on_date date       not null,
    method text        not null check (method <> ''),
    at     timestamptz not null
);
create trigger assessment_is_append_only before update or delete or truncate on portal.assessment
    for each statement execute function refuse_change();

-- What visitors tell us; the sender may be unknown.
create table portal.feedback (
    id          uuid        primary key,
    at          timestamptz not null,
    about       text        not null,
    message     text        not null check (message <> ''),
    email       text        check (email <> ''),
    answered_at timestamptz,
    answered_by text
);
create index on portal.feedback (at desc);

-- A report is answered once and otherwise stands as it was written.
create function portal.only_answered() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.answered_at is not null
       or to_jsonb(new) - '{answered_at,answered_by}'::text[]
          is distinct from to_jsonb(old) - '{answered_at,answered_by}'::text[] then
        raise exception 'a report about accessibility is kept as it was written'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger feedback_is_kept before update or delete on portal.feedback
    for each row execute function portal.only_answered();
