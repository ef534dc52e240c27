-- The secret part of minutes is found by those who keep it.
create function minutes.secret_words(text text) returns tsvector language sql immutable as $$
    select to_tsvector('swedish', left(text, 200000))
$$;
create index secret_part_words on minutes.secret_part using gin (minutes.secret_words(text));
