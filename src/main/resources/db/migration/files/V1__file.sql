create schema files;

-- One copy of each content; the name of a content is its SHA-256.
create table files.content (
    sha256 bytea primary key check (octet_length(sha256) = 32),
    bytes  bytea not null
);

create table files.file (
    id         uuid        primary key,
    sha256     bytea       not null references files.content,
    name       text        not null check (name <> '' and length(name) <= 200),
    media_type text        not null,
    size       bigint      not null check (size >= 0),
    stored_at  timestamptz not null
);

create trigger content_is_append_only before update or delete or truncate on files.content
    for each statement execute function refuse_change();
create trigger file_is_append_only before update or delete or truncate on files.file
    for each statement execute function refuse_change();
