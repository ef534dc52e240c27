-- Which act demands what somebody posts by hand (KL 8:10 p. 6).
create table notices.demanded (
    notice uuid primary key references notices.notice,
    act    text not null check (act <> ''),
    by     uuid not null
);
create trigger demanded_is_append_only before update or delete or truncate
    on notices.demanded for each statement execute function refuse_change();

-- Who is told by e-mail of what is posted. An address is kept only as long as somebody wants it:
-- one that is never confirmed, and one that is taken away, is gone.
create table notices.subscription (
    id           uuid        primary key,
    address      text        not null unique check (length(address) <= 254),
    asked_at     timestamptz not null,
    confirmed_at timestamptz
);
create index on notices.subscription (asked_at) where confirmed_at is null;
