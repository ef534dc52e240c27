create schema summaries;

-- What the office is writing; nobody else sees it.
create table summaries.draft (
    meeting uuid        not null,
    item    int         not null check (item > 0),
    text    text        not null check (text <> '' and length(text) <= 1500),
    by      uuid        not null,
    at      timestamptz not null,
    primary key (meeting, item)
);

-- A decision in plain words, as it was published, and each correction of it with why.
create table summaries.summary (
    id         uuid        primary key,
    meeting    uuid        not null,
    item       int         not null check (item > 0),
    version    int         not null check (version > 0),
    matter     uuid,
    text       text        not null check (text <> '' and length(text) <= 1500),
    correction text        not null check (length(correction) <= 300),
    by         uuid        not null,
    at         timestamptz not null,
    unique (meeting, item, version),
    check ((version = 1) = (correction = ''))
);
create index on summaries.summary (matter);
create index on summaries.summary (at desc);
create trigger summary_is_append_only before update or delete or truncate on summaries.summary
    for each statement execute function refuse_change();

-- Of an item that has become secret since, nothing.
create view summaries.published_summary as
select distinct on (s.meeting, s.item)
       s.id, s.meeting, s.item, s.version, s.matter, s.text, s.correction, s.at
  from summaries.summary s
 where not exists (select from meetings.published_item i
                    where i.meeting = s.meeting and i.position = s.item and i.secrecy is not null)
 order by s.meeting, s.item, s.version desc;
