-- The secret seed of a lot, from when its fingerprint is shown until the lot is drawn. Never shown
-- from here: when it is drawn the seed stands in the log.
create table sitting.lot (
    meeting uuid not null,
    item    int  not null,
    seed    text not null check (seed ~ '^[0-9a-f]{64}$'),
    primary key (meeting, item)
);
create trigger lot_is_append_only before update or delete or truncate on sitting.lot
    for each statement execute function refuse_change();
