create schema portal;

-- The topics of the page Förtroendeuppdraget. What is said of each is in its versions.
create table portal.topic (
    slug     text primary key check (slug ~ '^[a-z-]+$'),
    position int  not null unique check (position > 0),
    icon     text not null check (icon <> '')
);

-- Every edit is a new version; earlier ones stay readable with who and when. Two people who began
-- from the same version cannot both take the next number.
create table portal.version (
    topic          text        not null references portal.topic,
    number         int         not null check (number > 0),
    title          text        not null check (title <> ''),
    body           text        not null check (body <> ''),
    edited_at      timestamptz not null,
    -- Nobody for the texts the program came with.
    edited_by      uuid,
    edited_by_name text        not null,
    primary key (topic, number)
);
create trigger version_is_append_only before update or delete or truncate on portal.version
    for each statement execute function refuse_change();

create table portal.link (
    topic    text not null,
    number   int  not null,
    position int  not null check (position > 0),
    text     text not null check (text <> ''),
    address  text not null check (address ~ '^(/|https://)'),
    primary key (topic, number, position),
    foreign key (topic, number) references portal.version
);
create trigger link_is_append_only before update or delete or truncate on portal.link
    for each statement execute function refuse_change();

-- How each address stood when it was last looked at.
create table portal.link_check (
    address    text        primary key,
    result     text        not null check (result in ('OK', 'BROKEN', 'NOT_CHECKED')),
    checked_at timestamptz not null
);
