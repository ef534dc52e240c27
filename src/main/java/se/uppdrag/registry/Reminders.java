package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.ChangeTable.What;

/// The door to reminders, for those who handle a matter: set, moved and done. What is due stands
/// among the tasks of the one they are for.
@Service
@Transactional
public class Reminders {

    /// What is written of one.
    ///
    /// @param document its number, where it is about one
    public record Written(
            LocalDate day, String words, @Nullable Integer document, boolean forResponsible) {}

    private final ReminderTable table;
    private final HandlingTable matters;
    private final SecrecyTable documents;
    private final ChangeTable changes;
    private final Clock clock;

    Reminders(
            ReminderTable table,
            HandlingTable matters,
            SecrecyTable documents,
            ChangeTable changes,
            Clock clock) {
        this.table = table;
        this.matters = matters;
        this.documents = documents;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Reminder> of(Handling matter) {
        return table.of(matter.id());
    }

    public Outcome<Handling> set(Handling matter, Written written, Clerk by) {
        var document = written.document();
        if (document != null && documents.find(matter.id(), document).isEmpty()) {
            return refused(RegistryRefusal.DOCUMENT_IS_NOT_THERE, document.toString());
        }
        return Handling.ahead(written.day(), today())
                .map(day -> {
                    table.insert(
                            matter.id(),
                            new Reminder(
                                    UUID.randomUUID(),
                                    document,
                                    day,
                                    written.words(),
                                    by.name(),
                                    written.forResponsible(),
                                    null,
                                    null),
                            by.id(),
                            now());
                    change(
                            matter,
                            document,
                            What.REMINDER_SET,
                            "",
                            day.toString(),
                            written.words(),
                            by);
                    return matter;
                });
    }

    Outcome<Handling> move(Handling matter, UUID id, LocalDate to, Clerk by) {
        return standing(matter, id, one -> Handling.ahead(to, today()).map(_ -> one))
                .map(one -> {
                    table.move(one.id(), to);
                    change(
                            matter,
                            one.document(),
                            What.REMINDER_MOVED,
                            one.onDate().toString(),
                            to.toString(),
                            one.words(),
                            by);
                    return matter;
                });
    }

    Outcome<Handling> done(Handling matter, UUID id, Clerk by) {
        return standing(matter, id, Outcome::granted)
                .map(one -> {
                    table.done(one.id(), today(), by.name());
                    change(
                            matter,
                            one.document(),
                            What.REMINDER_DONE,
                            "",
                            today().toString(),
                            one.words(),
                            by);
                    return matter;
                });
    }

    /// Two who mark it as done do so one after the other.
    private Outcome<Reminder> standing(
            Handling matter, UUID id, Function<Reminder, Outcome<Reminder>> then) {
        var _ = matters.lock(matter.id()).orElseThrow();
        return table.of(matter.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.goesOn().flatMap(then))
                .orElseGet(() -> refused(RegistryRefusal.REMINDER_IS_DONE));
    }

    private void change(
            Handling matter,
            @Nullable Integer document,
            What what,
            String was,
            String becomes,
            String why,
            Clerk by) {
        changes.insert(
                matter.id(), new Change(document, what, was, becomes, why, by.name(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
