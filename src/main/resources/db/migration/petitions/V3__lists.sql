-- The list is read a page at a time.
create index on petitions.proposal (confirmed_at desc);
