-- Each authority's is read along its own, so that one that keeps little is not sought among what the
-- others keep.
create index on registry.kept (authority, on_date desc, id desc);
drop index registry.kept_on_date_id_idx;
