-- The municipality's own Word file behind a version of a template.
create table registry.letter_template_file (
    template uuid not null,
    number   int  not null,
    file     uuid not null,
    primary key (template, number),
    foreign key (template, number) references registry.letter_template_version
);

-- A letter as the Word file it was filled into; what is registered is its PDF.
create table registry.letter_word (
    document uuid primary key references registry.document,
    file     uuid not null
);

do $$
declare
    name text;
begin
    foreach name in array array['letter_template_file', 'letter_word'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on registry.%1$s for each statement execute function refuse_change()', name);
    end loop;
end
$$;
