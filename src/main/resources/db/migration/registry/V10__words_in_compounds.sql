-- The words of what is closed as a text, so that those in which another word stands are found.
create function registry.lexemes(words tsvector) returns text language sql immutable as $$
    select array_to_string(tsvector_to_array(words), ' ')
$$;
alter table registry.closed_word
    add column lexemes text generated always as (registry.lexemes(words)) stored;
create index on registry.closed_word using gin (lexemes gin_trgm_ops);

-- What is kept in order instead of registered is found by those who keep it.
create function registry.kept_words(subject text, counterparty text, place text) returns tsvector
language sql immutable as $$
    select setweight(to_tsvector('swedish', left(subject, 20000)), 'A')
           || setweight(to_tsvector('swedish', left(counterparty, 20000)), 'B')
           || setweight(to_tsvector('swedish', left(place, 20000)), 'C')
$$;
create index kept_words on registry.kept
    using gin (registry.kept_words(subject, counterparty, place));
