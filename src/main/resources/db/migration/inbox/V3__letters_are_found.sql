-- What has come and is not registered is found by those who open the mail.
create function inbox.letter_words(subject text, from_name text, from_address text, body text)
       returns tsvector language sql immutable as $$
    select setweight(to_tsvector('swedish', left(subject, 2000)), 'A')
           -- The address whole, and its parts: who seeks a company writes its name.
           || setweight(to_tsvector('swedish', left(from_name || ' ' || from_address || ' '
                        || translate(from_address, '@.-_', '    '), 2000)), 'B')
           || setweight(to_tsvector('swedish', left(body, 100000)), 'C')
$$;
create index reading_words on inbox.reading
    using gin (inbox.letter_words(subject, from_name, from_address, body));

create function inbox.enclosed_words(name text, words text) returns tsvector
language sql immutable as $$
    select setweight(to_tsvector('swedish', left(name, 2000)), 'B')
           || setweight(to_tsvector('swedish', left(words, 100000)), 'D')
$$;
create index enclosed_words on inbox.enclosed using gin (inbox.enclosed_words(name, words));
