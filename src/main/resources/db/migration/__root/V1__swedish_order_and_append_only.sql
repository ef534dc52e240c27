create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Å, Ä and Ö last, as in a Swedish list; declared here so that every server sorts alike.
create collation if not exists swedish (provider = icu, locale = 'sv-SE');

-- A trigger rather than a revoked right: it holds for the owner of the table as well.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are never changed or removed', tg_table_schema, tg_table_name
          using errcode = 'integrity_constraint_violation';
end
$$;
