-- Templates for letters that go out: words with fields that are filled from the matter. A version is
-- never changed; another follows.
create table registry.letter_template (
    id        uuid primary key,
    authority text not null
);
create index on registry.letter_template (authority);

create table registry.letter_template_version (
    template uuid        not null references registry.letter_template,
    number   int         not null check (number > 0),
    name     text        not null check (name <> '' and length(name) <= 100),
    subject  text        not null check (subject <> '' and length(subject) <= 200),
    text     text        not null check (text <> '' and length(text) <= 20000),
    by_name  text        not null,
    at       timestamptz not null,
    primary key (template, number)
);

-- Not offered any more. What was written with it says so as before.
create table registry.letter_template_retired (
    template uuid        primary key references registry.letter_template,
    by_name  text        not null,
    at       timestamptz not null
);

-- Which version a registered letter was written with.
create table registry.letter_written (
    document uuid primary key references registry.document,
    template uuid not null,
    number   int  not null,
    foreign key (template, number) references registry.letter_template_version
);

do $$
declare
    name text;
begin
    foreach name in array array['letter_template', 'letter_template_version',
                                'letter_template_retired', 'letter_written'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on registry.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;
