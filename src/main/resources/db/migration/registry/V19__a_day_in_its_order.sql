-- A day with very many documents is read in its order, and no further than it is shown.
create index document_in_its_day on registry.document (on_date, at);
drop index registry.document_on_date_idx;
