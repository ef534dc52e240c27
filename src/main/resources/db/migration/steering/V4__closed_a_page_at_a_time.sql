-- What has been closed is read a page at a time, the latest to be done first.
create index on steering.commission (due, id);
create index on steering.commission (organ, due, id);
