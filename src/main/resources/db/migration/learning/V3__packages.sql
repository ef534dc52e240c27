-- A course from somebody else, taken in as a zip file (SCORM 1.2 or 2004).
create table learning.package (
    id       uuid        primary key,
    title    text        not null check (title <> '' and length(title) <= 200),
    kind     text        not null check (kind in ('SCORM_12', 'SCORM_2004')),
    bytes    bigint      not null check (bytes > 0),
    added_at timestamptz not null,
    added_by uuid        not null,
    gone_at  timestamptz
);

create table learning.package_item (
    package  uuid not null references learning.package,
    position int  not null check (position > 0),
    title    text not null check (length(title) <= 200),
    href     text not null check (href <> ''),
    primary key (package, position)
);

create table learning.package_file (
    package uuid  not null references learning.package,
    path    text  not null check (path !~ '(^/|\\|(^|/)\.\.(/|$))'),
    bytes   bytea not null,
    primary key (package, path)
);
create trigger package_files_stay before update or delete on learning.package_file
    for each row execute function refuse_change();

-- How far somebody has come in a part of one, as the part itself says.
create table learning.package_state (
    person   uuid        not null,
    package  uuid        not null,
    position int         not null,
    state    text        not null check (length(state) <= 200000),
    done     boolean     not null,
    at       timestamptz not null,
    primary key (person, package, position),
    foreign key (package, position) references learning.package_item (package, position)
);
