-- What an authority says of itself in the description of its documents (OSL 4:2): what cannot be
-- read out of the registry. The newest counts; what was said before stays.
create table registry.description (
    authority text        not null,
    seq       int         not null check (seq > 0),
    -- What it does, for whoever looks for its documents.
    activity  text        not null,
    -- Other registers and systems where its documents are.
    registers text        not null,
    -- What anybody may use there to look for herself.
    aids      text        not null,
    -- What it regularly gets from others and gives to them, how and when.
    exchange  text        not null,
    -- Whether it may sell personal data, and by what.
    sale      text        not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (authority, seq)
);
create trigger description_is_append_only before update or delete or truncate
    on registry.description for each statement execute function refuse_change();
