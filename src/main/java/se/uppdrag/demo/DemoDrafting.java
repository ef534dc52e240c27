package se.uppdrag.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.drafting.MemoText;
import se.uppdrag.drafting.Memoranda;
import se.uppdrag.drafting.Offer.Asked;
import se.uppdrag.drafting.Offers;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Handlers;

/// What is prepared in the demonstration for the executive committee's next meeting: one matter
/// with a finished memorandum, offered in time, and one that came late and is still being written.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoDrafting {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 23);

    private final Memoranda memoranda;
    private final Offers offers;
    private final Handlers handlers;
    private final Register register;
    private final DemoDesk desk;

    DemoDrafting(
            Memoranda memoranda,
            Offers offers,
            Handlers handlers,
            Register register,
            DemoDesk desk) {
        this.memoranda = memoranda;
        this.offers = offers;
        this.handlers = handlers;
        this.register = register;
        this.desk = desk;
    }

    /// @param meeting the executive committee's next
    void lately(Meeting meeting) {
        var rows = DemoText.rows("memoranda.txt");
        desk.at(LAST_DAY, LocalTime.of(20, 30));
        finished(meeting, rows.getFirst());
        desk.at(LAST_DAY.plusDays(1), LocalTime.of(15, 40));
        late(meeting, rows.getLast());
    }

    private void finished(Meeting meeting, List<String> row) {
        desk.once(() -> {
            var matter = matter(row);
            var first = text(row, "");
            var one = memoranda.open(matter, first, writer());
            var better = text(row, row.get(4));
            var written = value(memoranda.write(one, 1, better, writer()));
            var approver = clerk(Role.SECRETARY);
            value(memoranda.ask(written, approver.id(), approver.name()));
            value(memoranda.approve(written, 2, approver));
            value(memoranda.finish(written, 2, true, null, writer()));
            return value(
                    offers.offer(
                            matter,
                            meeting,
                            row.getFirst(),
                            Asked.DECISION,
                            "",
                            one.id(),
                            writer()));
        });
    }

    private void late(Meeting meeting, List<String> row) {
        desk.once(() -> {
            var matter = matter(row);
            var one = memoranda.open(matter, text(row, row.get(4)), writer());
            var approver = clerk(Role.SECRETARY);
            value(memoranda.ask(one, approver.id(), approver.name()));
            return value(
                    offers.offer(
                            matter,
                            meeting,
                            row.getFirst(),
                            Asked.DECISION,
                            "Avtalet går ut vid årsskiftet.",
                            one.id(),
                            writer()));
        });
    }

    private Handlers.Handled matter(List<String> row) {
        var opened = desk.open(List.of("KS", row.getFirst(), row.get(2), row.get(1))).matter();
        return handlers.matter(new SignedIn(writer().id(), writer().name()), opened.slug())
                .orElseThrow();
    }

    private static MemoText text(List<String> row, String economy) {
        return new MemoText(
                row.getFirst(),
                row.get(1),
                row.get(2).replace(" / ", "\n"),
                row.get(3).replace(" / ", "\n"),
                economy,
                "",
                row.get(5).replace(" / ", "\n"));
    }

    private Clerk writer() {
        return clerk(Role.REGISTRAR);
    }

    private Clerk clerk(Role role) {
        Person person = register.holders(role, "ks", LAST_DAY).getFirst();
        PersonId id = person.id();
        return new Clerk(id.value(), person.name());
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }
}
