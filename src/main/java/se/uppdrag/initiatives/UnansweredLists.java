package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The door to the lists of unanswered motions that the assembly is given twice a year: one press
/// makes the list a document in the registry and an item on the assembly's agenda.
@Service
@Transactional
class UnansweredLists {

    private final Initiatives initiatives;
    private final UnansweredListTable table;
    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final Texts texts;
    private final Clock clock;

    UnansweredLists(
            Initiatives initiatives,
            UnansweredListTable table,
            Register register,
            Registry registry,
            Meetings meetings,
            Texts texts,
            Clock clock) {
        this.initiatives = initiatives;
        this.table = table;
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// The half of the year whose list is due, or has been since its month began; nothing before.
    @Transactional(readOnly = true)
    Optional<ListPeriod> due(LocalDate on) {
        var rules = register.rules(register.assembly().slug(), on);
        return ListPeriod.due(rules.unansweredList(), on)
                .filter(period -> table.find(period.name()).isEmpty());
    }

    @Transactional(readOnly = true)
    List<UnansweredListTable.Made> made() {
        return table.newestFirst();
    }

    /// @param why what has come out so far, by the address of each motion that is overdue
    Outcome<UnansweredListTable.Made> report(Map<String, String> why) {
        var today = today();
        var period = ListPeriod.of(today);
        if (table.find(period.name()).isPresent()) {
            return refused(InitiativeRefusal.LIST_IS_MADE_ALREADY);
        }
        var meeting = next(today);
        if (meeting.isEmpty()) {
            return refused(InitiativeRefusal.NO_MEETING_TAKES_THE_LIST);
        }
        var motions = initiatives.unansweredMotions();
        var subject =
                texts.get("initiatives.list-of." + period.half(), Integer.toString(period.year()));
        var matter =
                registry.open(
                        register.assembly(),
                        Matter.Kind.MATTER,
                        subject,
                        new Registration(
                                        Registration.Direction.DRAWN_UP,
                                        null,
                                        subject,
                                        clock.instant(),
                                        body(motions, why, today),
                                        null)
                                .atOnce());
        return meetings.addItem(
                        meeting.get(),
                        "",
                        AgendaItem.Kind.ORDINARY,
                        Optional.of(matter.slug()),
                        texts.get("initiatives.list-of.proposal"))
                .map(_ -> {
                    var made =
                            new UnansweredListTable.Made(
                                    period.name(),
                                    today,
                                    matter.slug(),
                                    matter.dnr(),
                                    meeting.get().name(),
                                    motions.size(),
                                    (int) motions.stream().filter(one -> late(one, today)).count());
                    table.insert(made);
                    return made;
                });
    }

    static boolean late(Receipt one, LocalDate today) {
        var raised = one.raisedOn();
        return raised != null && DeadlineRule.KL5_35.from(raised).missedOn(today);
    }

    /// The next meeting whose notice has not been posted: what is on its agenda is told in time.
    private Optional<Meeting> next(LocalDate today) {
        return meetings.between(today, today.plusYears(1), register.assembly().slug()).stream()
                .filter(meeting -> !meeting.published())
                .findFirst();
    }

    private String body(List<Receipt> motions, Map<String, String> why, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.get(
                        "initiatives.list-of.body",
                        Swedish.date(today),
                        motions.size(),
                        DeadlineRule.KL5_35.basis()));
        for (var one : motions) {
            var raised = one.raisedOn();
            lines.add(
                    texts.get(
                            raised == null
                                    ? "initiatives.list-of.line.not-raised"
                                    : "initiatives.list-of.line",
                            one.dnr(),
                            one.title(),
                            one.moverName(),
                            raised == null ? "" : Swedish.date(raised)));
            if (late(one, today)) {
                lines.add(
                        texts.get(
                                "initiatives.list-of.late",
                                Objects.requireNonNullElse(why.get(one.matterSlug()), "")));
            }
        }
        return String.join("\n", lines);
    }
}
