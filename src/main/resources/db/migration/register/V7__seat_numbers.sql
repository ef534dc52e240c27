-- How many an organ should have, decision by decision; before the first of them it is the number
-- the organ was founded with (KL 5:5–7, 6:16).
create table register.seat_number (
    organ      text not null references register.organ,
    seats      int  not null check (seats > 0),
    from_date  date not null,
    decided_by text not null check (decided_by <> ''),
    primary key (organ, from_date)
);
