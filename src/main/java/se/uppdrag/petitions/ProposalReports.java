package se.uppdrag.petitions;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.petitions.ProposalReportTable.Report;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The door to what a committee tells the assembly once a year: which proposals handed over to it
/// it has decided, and which it has had for more than a year (KL 6:34). Made from what is known.
@Service
@Transactional
class ProposalReports {

    /// What one committee has to tell of one year.
    record Year(
            Organ organ,
            int year,
            List<CitizenProposal> decided,
            List<CitizenProposal> late,
            int waiting) {}

    private final Petitions proposals;
    private final ProposalReportTable table;
    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final Texts texts;
    private final Clock clock;

    ProposalReports(
            Petitions proposals,
            ProposalReportTable table,
            Register register,
            Registry registry,
            Meetings meetings,
            Texts texts,
            Clock clock) {
        this.proposals = proposals;
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

    /// Every committee that has been handed something.
    @Transactional(readOnly = true)
    List<Year> of(int year) {
        var all = proposals.confirmed();
        return proposals.committees().stream()
                .map(organ -> of(organ, year, all))
                .filter(one ->
                        one.waiting() > 0 || !one.decided().isEmpty() || !one.late().isEmpty())
                .toList();
    }

    private Year of(Organ organ, int year, List<CitizenProposal> all) {
        var its = all.stream().filter(one -> one.committee().equals(organ.slug())).toList();
        return new Year(
                organ,
                year,
                its.stream().filter(one -> decidedIn(one, year)).toList(),
                its.stream().filter(one -> one.late(asOf(year))).toList(),
                (int) its.stream().filter(one -> one.decidedOn() == null).count());
    }

    private static boolean decidedIn(CitizenProposal one, int year) {
        var on = one.decidedOn();
        return on != null && on.getYear() == year;
    }

    private LocalDate asOf(int year) {
        var end = LocalDate.of(year, 12, 31);
        return end.isBefore(today()) ? end : today();
    }

    @Transactional(readOnly = true)
    List<Report> made() {
        return table.reports();
    }

    /// A document in the committee's diarium, and an item on the assembly's next agenda.
    Outcome<Report> report(Organ organ, int year) {
        if (table.reports().stream()
                .anyMatch(one -> one.organ().equals(organ.slug()) && one.year() == year)) {
            return refused(PetitionRefusal.REPORT_IS_MADE);
        }
        var meeting = next();
        if (meeting.isEmpty()) {
            return refused(PetitionRefusal.NO_MEETING_TAKES_THE_REPORT);
        }
        var told = of(organ, year, proposals.confirmed());
        var subject = texts.get("petitions.report.subject", organ.name(), Integer.toString(year));
        var matter =
                registry.open(
                        organ,
                        Matter.Kind.MATTER,
                        subject,
                        new Registration(
                                        Registration.Direction.DRAWN_UP,
                                        null,
                                        subject,
                                        clock.instant(),
                                        body(told),
                                        null)
                                .atOnce());
        return meetings.addItem(
                        meeting.get(),
                        "",
                        AgendaItem.Kind.ORDINARY,
                        Optional.of(matter.slug()),
                        texts.get("petitions.report.proposal"))
                .map(_ -> {
                    var report =
                            new Report(
                                    organ.slug(),
                                    year,
                                    today(),
                                    matter.dnr(),
                                    matter.slug(),
                                    meeting.get().name(),
                                    told.decided().size(),
                                    told.late().size());
                    table.insert(report);
                    return report;
                });
    }

    private Optional<Meeting> next() {
        return meetings.between(today(), today().plusYears(1), register.assembly().slug()).stream()
                .filter(meeting -> !meeting.published())
                .findFirst();
    }

    private String body(Year told) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.get(
                        "petitions.report.body",
                        told.decided().size(),
                        Integer.toString(told.year()),
                        told.late().size()));
        told.decided().forEach(one -> lines.add(line("petitions.report.decided", one)));
        told.late().forEach(one -> lines.add(line("petitions.report.late", one)));
        return String.join("\n", lines);
    }

    private String line(String key, CitizenProposal one) {
        var raised =
                one.event(CitizenProposal.Kind.RAISED)
                        .map(CitizenProposal.Event::onDate)
                        .orElseThrow();
        var decided = one.decidedOn();
        return texts.get(
                key,
                Objects.requireNonNullElse(one.dnr(), ""),
                one.title(),
                Swedish.date(raised),
                decided == null ? "" : Swedish.date(decided),
                ChronoUnit.DAYS.between(raised, decided == null ? today() : decided));
    }
}
