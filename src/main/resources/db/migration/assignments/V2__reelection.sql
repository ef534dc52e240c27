-- Elections that end what the assembly has elected to (KL 4:8), each with the day it was concluded.
create table assignments.reelection (
    concluded_on date primary key,
    kind         text not null check (kind in ('REELECTION', 'RECOUNT', 'EXTRA')),
    ends_on      date not null check (ends_on > concluded_on),
    -- Addresses of the organs whose posts end, with commas between.
    organs       text not null check (organs <> ''),
    at           timestamptz not null,
    by           uuid not null
);
create trigger append_only before update or delete on assignments.reelection
    for each row execute function refuse_change();
