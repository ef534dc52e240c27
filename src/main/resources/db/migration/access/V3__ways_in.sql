-- Signing in by more than a password. Whoever was signed in before there was any such thing signs in
-- anew, since nothing is known of how she came in.
delete from access.session;

-- Somebody who comes in by the municipality's own sign-in has no password with us.
alter table access.account alter column password_hash drop not null;

-- What somebody may guess at is counted by name, by device or by person.
alter table access.failed_sign_in rename column username to guessed;
delete from access.failed_sign_in;

-- A device somebody has signed in from before. Known by the hash of what its cookie holds.
create table access.known_device (
    device  bytea       not null check (length(device) = 32),
    person  uuid        not null,
    last_at timestamptz not null,
    primary key (device, person)
);

-- Each sign-in there is, with what its owner needs in order to know it again.
create table access.sign_in (
    id         uuid        primary key,
    session_id text        not null unique,
    person     uuid        not null,
    way        text        not null check (way <> ''),
    device     text        not null,
    at         timestamptz not null,
    -- Where it came from the municipality's own sign-in: what that one calls it.
    provider   text,
    subject    text,
    sid        text
);
create index on access.sign_in (person);
create index on access.sign_in (provider, subject);

create table access.passkey (
    id              uuid        primary key,
    person          uuid        not null,
    credential      bytea       not null unique,
    public_key      bytea       not null,
    sign_count      bigint      not null check (sign_count >= 0),
    uv_initialized  boolean     not null,
    backup_eligible boolean     not null,
    backup_state    boolean     not null,
    transports      text        not null,
    attestation     bytea       not null,
    client_data     bytea       not null,
    name            text        not null check (name <> ''),
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    -- When its counter was seen to go backwards: somebody may have a copy of it.
    suspected_at    timestamptz
);
create index on access.passkey (person);

-- What a telephone computes one-time codes from, sealed with a key that is not in the database.
create table access.code_secret (
    person       uuid        primary key,
    sealed       bytea       not null,
    begun_at     timestamptz not null,
    -- Nothing before the first right code.
    confirmed_at timestamptz,
    -- The half minute of the newest code that was used; it and those before are worth nothing.
    last_step    bigint      not null default 0
);

create table access.recovery_code (
    person  uuid  not null,
    hash    bytea not null check (length(hash) = 32),
    used_at timestamptz,
    primary key (person, hash)
);

-- Who is who where the municipality signs people in.
create table access.identity (
    provider text        not null check (provider <> ''),
    value    text        not null check (value = lower(value) and value <> ''),
    person   uuid        not null,
    at       timestamptz not null,
    primary key (provider, value)
);
create unique index on access.identity (provider, person);

-- Notes of a sign-out that have been followed, so that one sent again does nothing.
create table access.followed_logout (
    provider text        not null,
    jti      text        not null,
    at       timestamptz not null,
    primary key (provider, jti)
);
