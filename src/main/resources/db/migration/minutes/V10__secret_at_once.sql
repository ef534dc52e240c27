-- A secret section that is verified at once: what stands in minutes.at_once is what everybody sees of
-- it, and this is the section whole, signed in the same act by the same people. No view shows it.
create table minutes.at_once_secret (
    meeting uuid not null,
    section int  not null,
    version int  not null,
    title   text not null,
    text    text not null check (text <> ''),
    html    text not null check (html <> ''),
    sha256  bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    primary key (meeting, section, version),
    foreign key (meeting, section, version) references minutes.at_once
);

-- What the matter is told: a step that only those who handle it see.
create table minutes.at_once_secret_result (
    meeting uuid not null,
    section int  not null,
    version int  not null,
    matter  uuid not null,
    step    text not null,
    primary key (meeting, section, version, matter),
    foreign key (meeting, section, version) references minutes.at_once_secret
);

-- The PDF before and after each signature in it.
create table minutes.at_once_secret_paper (
    meeting    uuid not null,
    section    int  not null,
    version    int  not null,
    signatures int  not null check (signatures >= 0),
    pdf        uuid not null,
    primary key (meeting, section, version, signatures),
    foreign key (meeting, section, version) references minutes.at_once_secret
);

-- Nobody signs an open text that does not name the secret one, and the hash of a text without the
-- word nobody can guess would give the text away.
create function minutes.open_section_names_the_secret() returns trigger language plpgsql as $$
begin
    if not exists (select from minutes.at_once o
                    where o.meeting = new.meeting and o.section = new.section
                          and o.version = new.version
                          and position(encode(new.sha256, 'hex') in o.text) > 0) then
        raise exception 'the open text of a section has the hash of the secret one'
              using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select from minutes.secret_word w
                    where w.meeting = new.meeting and position(w.word in new.text) > 0) then
        raise exception 'a secret text has a word in it that nobody can guess'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger secret_section_is_named before insert on minutes.at_once_secret
    for each row execute function minutes.open_section_names_the_secret();

do $$
declare
    name text;
begin
    foreach name in array array['at_once_secret', 'at_once_secret_result',
                                'at_once_secret_paper'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_in_order before insert
                        on minutes.%1$s for each row execute function minutes.keep_order()', name);
    end loop;
end
$$;
