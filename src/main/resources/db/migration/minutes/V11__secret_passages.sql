-- The words of each section of a secret part, apart, as minutes.passage has those of the open part:
-- who has approved a section reads it again only where it was changed. Tables of their own, since
-- minutes.passage is published. Number 0 is all that belongs to no section.
create table minutes.secret_passage (
    meeting uuid  not null,
    version int   not null,
    number  int   not null check (number >= 0),
    heading text  not null,
    text    text  not null,
    sha256  bytea not null check (sha256 = sha256(convert_to(text, 'UTF8'))),
    primary key (meeting, version, number),
    unique (meeting, version, number, sha256),
    foreign key (meeting, version) references minutes.secret_part
);

create table minutes.secret_assent (
    meeting uuid        not null,
    version int         not null,
    person  uuid        not null,
    number  int         not null,
    sha256  bytea       not null,
    at      timestamptz not null,
    primary key (meeting, version, person, number),
    foreign key (meeting, version, person) references minutes.signatory,
    foreign key (meeting, version, number, sha256)
        references minutes.secret_passage (meeting, version, number, sha256)
);

-- What somebody holds against the wording of the secret part stands there, and not in the open part.
alter table minutes.dissent add column secret boolean not null default false;

do $$
declare
    name text;
begin
    foreach name in array array['secret_passage', 'secret_assent'] loop
        execute format('create trigger %1$s_is_append_only before update or delete or truncate
                        on minutes.%1$s for each statement execute function refuse_change()', name);
        execute format('create trigger %1$s_in_order before insert
                        on minutes.%1$s for each row execute function minutes.keep_order()', name);
    end loop;
end
$$;
