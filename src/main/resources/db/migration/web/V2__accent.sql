-- The municipality's colour; every other colour of the pages is computed from it.
alter table web.house
    add column accent text not null default '#0f566e' check (accent ~ '^#[0-9a-f]{6}$');
