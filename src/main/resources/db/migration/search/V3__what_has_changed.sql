-- From which transaction on the registry has to be looked at: all before it are over, and what they
-- wrote has been read. Nothing until everything has been compared once.
alter table search.state add column registry xid8;
-- Whether each matter is asked if it has more than has been read: at first, and where much came.
alter table search.state add column every boolean not null default true;
