-- What has been handed in is found by the address of its matter and by its number, and its lists are
-- read a page at a time.
create index on initiatives.initiative (matter_slug);
create index on initiatives.initiative (dnr);
