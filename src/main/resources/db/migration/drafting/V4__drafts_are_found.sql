-- What is being written is found by those who may read it.
create function drafting.version_words(title text, summary text, proposals text, body text,
       economy text, children text) returns tsvector language sql immutable as $$
    select setweight(to_tsvector('swedish', title), 'A')
           || setweight(to_tsvector('swedish', summary || ' ' || proposals), 'B')
           || setweight(to_tsvector('swedish', body || ' ' || economy || ' ' || children), 'C')
$$;
create index version_words on drafting.version
    using gin (drafting.version_words(title, summary, proposals, body, economy, children));
