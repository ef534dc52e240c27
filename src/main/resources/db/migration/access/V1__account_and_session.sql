create schema access;

create table access.account (
    person        uuid        primary key,
    username      text        not null unique check (username = lower(username) and username <> ''),
    name          text        not null check (name <> ''),
    password_hash text        not null,
    open_from     timestamptz not null,
    closed_at     timestamptz
);

-- Failed attempts, to slow down guessing; nothing else is known of who tried.
create table access.failed_sign_in (
    id       bigint generated always as identity primary key,
    username text        not null,
    at       timestamptz not null
);
create index on access.failed_sign_in (username, at);

-- The two tables of Spring Session, as its own script has them: a sign-in outlives a restart.
create table access.session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index on access.session (session_id);
create index on access.session (expiry_time);
create index on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36)     not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
