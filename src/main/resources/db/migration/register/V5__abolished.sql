-- The decision that an organ is no more from its last day on (KL 3:4).
alter table register.organ
    add column abolished_by text check (abolished_by <> ''),
    add constraint an_end_has_its_decision check ((to_date is null) = (abolished_by is null));
