-- Of very many letters, the few that wait or did not arrive.
create index letter_not_gone on mail.letter (state, written_at desc) where state <> 'SENT';
