-- What the law says in particular of an item, and by whom its matter was prepared where the program
-- cannot see it (KL 5:26–34, 8:14–16 a).
alter table meetings.item
    add column special text check (special in
        ('RESIGNATION', 'COMMITTEE_CHANGE', 'EXTRA_ELECTION', 'AUDIT_REPORT', 'HANDED_OVER',
         'BUDGET', 'ANNUAL_REPORT')),
    add column prepared_by text not null default '' check (length(prepared_by) <= 200);

create index on meetings.item (matter);

-- Items that were tabled (`bordlades`): they come on the organ's next agenda (KL 5:51).
create table meetings.tabled (
    item       uuid        primary key references meetings.item,
    tabled_at  timestamptz not null,
    carried_to uuid        references meetings.item
);
