-- What somebody asks for is found among the documents by the words of it.
create index on registry.standing using gin (subject gin_trgm_ops);
