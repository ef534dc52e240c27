-- That a section is secret, or is not after all: said by the secretary, with the reason. Where she
-- says nothing the mark on the agenda goes. The latest of each item stands.
create table minutes.secrecy (
    seq       bigint      generated always as identity primary key,
    meeting   uuid        not null,
    item      int         not null check (item > 0),
    provision text        check (provision ~ '^[0-9]{1,2}:[0-9]{1,3}$'),
    shown     text        not null check (shown <> ''),
    about     text        not null,
    why       text        not null check (why <> ''),
    by        uuid        not null,
    at        timestamptz not null
);
create index on minutes.secrecy (meeting);

-- A word nobody can guess, in the secret part of each meeting's minutes: the open part tells the
-- hash of the secret one, and a hash of a short text gives it away to one who guesses.
create table minutes.secret_word (
    meeting uuid primary key,
    word    text not null check (word ~ '^[0-9a-f]{32}$')
);

-- What was sent for verification with the open text of the same version. The open text has its hash
-- in it, so who signs the one has signed the other.
create table minutes.secret_part (
    meeting uuid  not null,
    version int   not null,
    text    text  not null check (text <> ''),
    html    text  not null check (html <> ''),
    sha256  bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    primary key (meeting, version),
    foreign key (meeting, version) references minutes.version
);

create table minutes.secret_section (
    meeting uuid not null,
    version int  not null,
    number  int  not null check (number > 0),
    title   text not null,
    primary key (meeting, version, number),
    foreign key (meeting, version) references minutes.secret_part
);

-- What the matter of a secret section is told: a step that only those who handle it see.
create table minutes.secret_result (
    meeting uuid not null,
    version int  not null,
    section int  not null,
    matter  uuid not null,
    step    text not null,
    primary key (meeting, version, section, matter),
    foreign key (meeting, version, section) references minutes.secret_section
);

-- The PDF of the secret part, before and after each signature in it.
create table minutes.secret_paper (
    meeting    uuid not null,
    version    int  not null,
    signatures int  not null check (signatures >= 0),
    pdf        uuid not null,
    primary key (meeting, version, signatures),
    foreign key (meeting, version) references minutes.secret_part
);

-- Nobody signs an open part that does not name the secret one.
create function minutes.open_part_names_the_secret() returns trigger language plpgsql as $$
begin
    if not exists (select from minutes.version v
                    where v.meeting = new.meeting and v.version = new.version
                          and position(encode(new.sha256, 'hex') in v.text) > 0) then
        raise exception 'the open part of minutes has the hash of the secret part'
              using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger secret_part_is_named before insert on minutes.secret_part
    for each row execute function minutes.open_part_names_the_secret();

do $$
declare
    name text;
begin
    foreach name in array array['secrecy', 'secret_word', 'secret_part', 'secret_section',
                                'secret_result', 'secret_paper'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_in_order before insert
                        on minutes.%1$s for each row execute function minutes.keep_order()', name);
    end loop;
end
$$;
