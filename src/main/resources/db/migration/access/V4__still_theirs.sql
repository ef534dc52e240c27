-- What the municipality's own sign-in gave with a sign-in, to be asked with whether it still stands
-- there. Sealed with a key that is not in the database.
create table access.outside_token (
    session_id text        primary key,
    person     uuid        not null,
    provider   text        not null check (provider <> ''),
    sealed     bytea       not null,
    asked_at   timestamptz not null
);
create index on access.outside_token (asked_at);

-- The loan of one of the municipality's devices that a sign-in was made by; nothing for all others.
alter table access.sign_in add column loan uuid;
create index on access.sign_in (loan) where loan is not null;
