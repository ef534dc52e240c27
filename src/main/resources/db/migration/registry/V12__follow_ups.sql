-- A matter may also follow up what was answered in another.
alter table registry.trace drop constraint trace_kind_check;
alter table registry.trace add constraint trace_kind_check
    check (kind in ('MERGED_INTO', 'SPLIT_INTO', 'HANDED_OVER_TO', 'FOLLOWS'));
