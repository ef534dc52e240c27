-- Whoever keeps a copy of what is published asks in which transaction a document last changed; that
-- a masked copy of it may be read is such a change.
create function registry.note_copy() returns trigger language plpgsql as $$
begin
    update registry.standing s set changed = pg_current_xact_id()
      from fresh f where s.document = f.document;
    return null;
end
$$;
create trigger changed_is_noted after insert on registry.copy_shown
    referencing new table as fresh for each statement execute function registry.note_copy();
