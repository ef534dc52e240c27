-- What lets a frame without cookies fetch one part of one package for one person, and speak to the
-- record store, whichever instance of the program answers. Neither the ticket nor the key can be
-- read from here: both are hashes.
create table learning.ticket (
    token    bytea       primary key check (length(token) = 32),
    -- Nothing until it has been handed out, which happens once.
    key      bytea       check (length(key) = 32),
    person   uuid        not null,
    package  uuid        not null,
    position int         not null,
    session  uuid        not null,
    until    timestamptz not null,
    foreign key (package, position) references learning.package_item (package, position)
);
create index on learning.ticket (until);
create index on learning.ticket (person, until);

-- What a statement carries along (xAPI 1.0.3, part 2, section 2.4.11), once for each content that a
-- course has said of somebody.
create table learning.attachment (
    person  uuid        not null,
    package uuid        not null references learning.package,
    sha2    text        not null check (sha2 ~ '^[0-9a-f]{64}$'),
    type    text        not null check (type <> '' and length(type) <= 200),
    content bytea       not null check (length(content) <= 500000),
    at      timestamptz not null,
    primary key (person, package, sha2)
);
create trigger attachments_stay before update or delete on learning.attachment
    for each row execute function refuse_change();
