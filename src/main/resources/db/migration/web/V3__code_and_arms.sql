-- The municipality's number with Statistics Sweden, and its arms as a PNG we have made ourselves from
-- what was uploaded.
alter table web.house
    add column code text not null default '' check (code ~ '^([0-9]{4})?$'),
    add column arms bytea,
    add column arms_tag text generated always as (coalesce(substr(md5(arms), 1, 12), '')) stored;
