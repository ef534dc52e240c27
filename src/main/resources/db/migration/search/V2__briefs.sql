-- Decisions in plain words are found too.
alter table search.entry drop constraint entry_kind_check;
alter table search.entry add constraint entry_kind_check check (kind in
    ('PERSON', 'ORGAN', 'STATUTE', 'STEERING', 'MATTER', 'MEETING', 'MINUTES', 'BRIEF', 'NOTICE',
     'DOCUMENT'));
