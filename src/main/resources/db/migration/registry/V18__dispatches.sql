-- Whom a document that everybody may read has been sent to by e-mail (`expediering`). The letter
-- says where it is read; what became of the letter, those who carry it know.
create table registry.dispatch (
    id       uuid        primary key,
    document uuid        not null references registry.document,
    address  text        not null check (length(address) <= 254 and address like '_%@_%'),
    at       timestamptz not null,
    by_name  text        not null
);
create index on registry.dispatch (document);
create trigger dispatch_is_append_only
    before update or delete or truncate on registry.dispatch
    for each statement execute function refuse_change();
