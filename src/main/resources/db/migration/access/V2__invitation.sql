-- An account begins with an invitation: whoever has its address chooses the password, once. The
-- address is kept until then, so that it can be handed out again, and is worth nothing in a week.
create table access.invitation (
    person     uuid        primary key,
    token      text        not null unique check (length(token) >= 22),
    username   text        not null unique check (username = lower(username) and username <> ''),
    name       text        not null check (name <> ''),
    expires_at timestamptz not null
);
