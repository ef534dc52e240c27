-- Forms that have to do with a report, so that one sent twice is done once. They are not in the book
-- of acts: whoever reads that would know that there is a report. Gone after a week.
create table safety.command (
    id      uuid primary key,
    on_date date not null
);

-- The steering documents that the first page leads to. Their titles, and whether they are in force,
-- are asked of the collection they stand in.
create table safety.policy (
    slug text primary key
);
