-- Diaries taken in from another system: whole or not at all.
create table registry.import (
    id         uuid        primary key,
    file       uuid        not null,
    rows       int         not null,
    by_name    text        not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    -- Why nothing was taken in; nothing while it runs and where it went well.
    failed     text
);
