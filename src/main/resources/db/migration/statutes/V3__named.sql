-- From which day a text is called what this card says. Nothing where the card only puts right what
-- the text was called all the time.
alter table statutes.card add column title_from date;
