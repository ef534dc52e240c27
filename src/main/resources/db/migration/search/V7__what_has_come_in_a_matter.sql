-- What has come in a matter is read from the newest, and no further than it is shown: by its day for
-- the feed, and in the order it came for whoever watches.
create index on search.entry (matter, on_date desc, id desc) where matter is not null;
create index on search.entry (matter, id desc) where matter is not null;
drop index search.entry_matter_idx;
