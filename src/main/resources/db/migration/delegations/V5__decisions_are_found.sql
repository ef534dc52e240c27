-- Delegated decisions are found by those who are signed in.
create function delegations.decided_words(what text, decider text, title text, dnr text, year int,
       serial int) returns tsvector language sql immutable as $$
    select setweight(to_tsvector('swedish', what), 'A')
           || setweight(to_tsvector('swedish', decider || ' ' || title || ' ' || dnr || ' D '
                        || year::text || ':' || serial::text), 'B')
$$;
create index decided_words on delegations.decided
    using gin (delegations.decided_words(what, decider, title, dnr, year, serial));
-- Of words that many have, the newest are read.
create index on delegations.decided (decided_on desc, id);
analyze delegations.decided;
