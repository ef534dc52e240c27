-- Whom the county board named to serve for an elected member, and in what order (14 kap. 16–17 §§
-- vallagen). A member without rows has the alternates of her party in their order.
create table register.substitute (
    organ      text not null references register.organ,
    member     uuid not null references register.person,
    alternate  uuid not null references register.person check (alternate <> member),
    position   int  not null check (position > 0),
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null check (decided_by <> ''),
    exclude using gist (organ with =, member with =, alternate with =,
                        daterange(from_date, to_date) with &&),
    exclude using gist (organ with =, member with =, position with =,
                        daterange(from_date, to_date) with &&)
);
create index on register.substitute (alternate);
