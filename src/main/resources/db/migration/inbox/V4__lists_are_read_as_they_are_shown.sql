-- Each list of letters is read in the order it is shown, and no further: when a letter came stands
-- beside the state it is in.
alter table inbox.place add column arrived_at timestamptz;
update inbox.place p set arrived_at = l.arrived_at from inbox.letter l where l.id = p.letter;
alter table inbox.place alter column arrived_at set not null;
create index on inbox.place (state, arrived_at, letter);
create index on inbox.place (state, since desc, arrived_at desc, letter);
drop index inbox.place_state_since_idx;
