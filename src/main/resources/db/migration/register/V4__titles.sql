-- Those who serve full time or a substantial part of it, under the title the assembly gave (KL 4:2).
create table register.title (
    person     uuid not null references register.person,
    -- The post it goes with; nothing for one whom the assembly gave no post in an organ.
    organ      text references register.organ,
    title      text not null check (title <> ''),
    -- Per cent of full time.
    share      int  not null check (share between 1 and 100),
    elected_on date,
    from_date  date not null,
    to_date    date check (to_date > from_date),
    decided_by text not null check (decided_by <> ''),
    primary key (person, from_date)
);
