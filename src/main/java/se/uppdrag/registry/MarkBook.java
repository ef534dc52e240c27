package se.uppdrag.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.ChangeTable.What;

/// Writes marks with the day and the authority, which nobody types: what OSL 5:5 asks for beside
/// the provision is known.
@Component
class MarkBook {

    private final SecrecyTable table;
    private final ChangeTable changes;
    private final Clock clock;

    MarkBook(SecrecyTable table, ChangeTable changes, Clock clock) {
        this.table = table;
        this.changes = changes;
        this.clock = clock;
    }

    /// Of the document as a whole.
    ///
    /// @param provision none where the mark is lifted
    void whole(
            Handling matter,
            UUID document,
            Mark.Act act,
            @Nullable String provision,
            String note,
            Clerk by) {
        table.insert(document, mark(matter, null, act, provision, note, by));
    }

    /// Every fact that is withheld from now on, by its own provision or the document's. What is
    /// shown in full has no mark that stands.
    void fields(Handling matter, Document document, Grounds grounds, String note, Clerk by) {
        for (var field : Mark.Field.values()) {
            var provision = document.withholds(field) ? grounds.by(field) : null;
            var was = table.marks(document.id()).provision(field);
            if (!was.equals(Optional.ofNullable(provision))) {
                field(matter, document, field, provision, note, by);
            }
        }
    }

    /// @param provision none where the mark is lifted
    void field(
            Handling matter,
            Document document,
            Mark.Field field,
            @Nullable String provision,
            String note,
            Clerk by) {
        var was = table.marks(document.id()).provision(field);
        table.insert(document.id(), mark(matter, field, act(was, provision), provision, note, by));
        change(matter, document.number(), field, was, provision, note, by);
    }

    /// Of what the matter is really about.
    ///
    /// @param provision none where nothing is withheld any more
    void subject(Handling matter, @Nullable String provision, String note, Clerk by) {
        var was = table.subjectMarks(matter.id()).provision(Mark.Field.SUBJECT);
        if (was.isPresent() || provision != null) {
            table.insertOfMatter(
                    matter.id(),
                    mark(matter, Mark.Field.SUBJECT, act(was, provision), provision, note, by));
            change(matter, null, Mark.Field.SUBJECT, was, provision, note, by);
        }
    }

    private static Mark.Act act(Optional<String> was, @Nullable String provision) {
        return provision == null
                ? Mark.Act.LIFTED
                : was.isPresent() ? Mark.Act.RENEWED : Mark.Act.SET;
    }

    private Mark mark(
            Handling matter,
            Mark.@Nullable Field field,
            Mark.Act act,
            @Nullable String provision,
            String note,
            Clerk by) {
        return new Mark(
                field,
                act,
                provision,
                SwedishTime.dateOf(now()),
                matter.authority(),
                note,
                by.name(),
                now());
    }

    private void change(
            Handling matter,
            @Nullable Integer number,
            Mark.Field field,
            Optional<String> was,
            @Nullable String provision,
            String note,
            Clerk by) {
        var what =
                switch (field) {
                    case COUNTERPARTY -> What.COUNTERPARTY_MARK;
                    case SUBJECT -> What.SUBJECT_MARK;
                };
        changes.insert(
                matter.id(),
                new Change(
                        number,
                        what,
                        was.orElse(""),
                        provision == null ? "–" : provision,
                        note,
                        by.name(),
                        now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
