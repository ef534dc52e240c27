-- Where a reader's mail program ends letters of this kind (RFC 8058); nothing where there is nothing to end.
alter table mail.letter add column unsubscribe text check (unsubscribe like '/%');

-- Who is sent checkpoints. The register says who is to have them; here is only the address by which
-- each says no, and whether she has.
create table mail.checkpoint_reader (
    person      uuid primary key,
    token       uuid not null unique,
    declined_at timestamptz
);
