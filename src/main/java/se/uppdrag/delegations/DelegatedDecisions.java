package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Remark;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// The door to delegated decisions: record what was decided, report it to the committee, post what
/// was minuted by itself.
@Service
@Transactional
public class DelegatedDecisions {

    /// What is urgent is reported to the next meeting; more than this never waits.
    private static final int URGENT_MOST = 100;

    private final DecidedTable table;
    private final OrderTable orders;
    private final Meetings meetings;
    private final NoticeBoard board;
    private final Register register;
    private final Clock clock;

    DelegatedDecisions(
            DecidedTable table,
            OrderTable orders,
            Meetings meetings,
            NoticeBoard board,
            Register register,
            Clock clock) {
        this.table = table;
        this.orders = orders;
        this.meetings = meetings;
        this.board = board;
        this.register = register;
        this.clock = clock;
    }

    /// Records decisions of one committee: all of them or none. That somebody lacked the power is
    /// remarked on and kept, never a reason to hide that it was decided.
    public Outcome<List<UUID>> record(List<Deciding> decisions, PersonId by) {
        var ids = new ArrayList<UUID>();
        var remarks = new ArrayList<Remark>();
        var versions = new Versions();
        for (var one : decisions) {
            if (one.decidedOn().isAfter(today())) {
                return refused(
                        DelegationsRefusal.DECISION_IS_NOT_TAKEN_YET, one.decidedOn().toString());
            }
            var decided = weighed(one, versions.power(one.organ(), one.decidedOn()));
            table.insert(decided, by);
            decided.marks().forEach(mark -> remarks.add(remark(mark)));
            ids.add(decided.id());
        }
        return granted(ids, remarks.stream().distinct().toList());
    }

    /// Records a committee's decisions from lines of text: all of them or none.
    public Outcome<List<UUID>> recordFile(String organ, String lines, PersonId by) {
        var reading = DecisionFile.read(organ, lines, today());
        return reading.faults().isEmpty() && !reading.decisions().isEmpty()
                ? record(reading.decisions(), by)
                : refused(DelegationsRefusal.NOTHING_TO_REPORT);
    }

    /// The orders of each committee, read once for many decisions.
    private final class Versions {

        private final Map<String, List<DelegationOrder>> all = new HashMap<>();
        private final Map<String, List<PassedOn>> passed = new HashMap<>();

        Power power(String organ, LocalDate on) {
            return new Power(
                    DelegationOrder.on(all.computeIfAbsent(organ, orders::orders), on).orElse(null),
                    passed.computeIfAbsent(organ, orders::passedOn));
        }
    }

    private Decided weighed(Deciding one, Power power) {
        var row = power.row(one.number());
        var year = one.decidedOn().getYear();
        var order = power.order();
        return new Decided(
                UUID.randomUUID(),
                one.organ(),
                year,
                table.nextSerial(one.organ(), year),
                one.decidedOn(),
                one.number(),
                order == null ? null : order.number(),
                one.what(),
                one.dnr(),
                one.sum(),
                one.by().holder(),
                one.decider(),
                one.by().title(),
                power.marks(one.number(), one.by(), one.sum(), urgent(one, row), one.decidedOn()),
                row.map(OrderRow::minuted).orElse(false),
                urgent(one, row),
                clock.instant(),
                null,
                "",
                null);
    }

    private static boolean urgent(Deciding one, Optional<OrderRow> row) {
        return one.urgent() || row.map(OrderRow::urgent).orElse(false);
    }

    static Remark remark(Power.Mark mark) {
        return new Remark(mark.basis(), "delegations.mark." + mark.name(), List.of());
    }

    @Transactional(readOnly = true)
    int count(DecidedTable.Filter filter, int atMost) {
        return table.count(filter, atMost);
    }

    @Transactional(readOnly = true)
    List<Decided> page(DecidedTable.Filter filter, @Nullable Decided after, int atMost) {
        return table.page(filter, after, atMost);
    }

    @Transactional(readOnly = true)
    Optional<Decided> find(UUID id) {
        return table.find(id);
    }

    /// The committee's next meeting, if one is planned.
    @Transactional(readOnly = true)
    Optional<Meeting> nextMeeting(String organ) {
        var today = today();
        return meetings.between(today, today.plusYears(1), organ).stream()
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .findFirst();
    }

    /// What was urgent and should have been reported to a meeting that has been held (KL 6:40).
    @Transactional(readOnly = true)
    List<Decided> overdue(String organ) {
        var yesterday = today().minusDays(1);
        return table.urgent(organ, URGENT_MOST).stream()
                .filter(one ->
                        !meetings.between(one.decidedOn().plusDays(1), yesterday, organ).isEmpty())
                .toList();
    }

    /// Reports everything that waits to a coming meeting, as an item on its agenda (KL 6:40, 7:8).
    ///
    /// @param title what the item is called, and
    /// @param proposal what the committee is asked to decide
    /// @return how many decisions
    public Outcome<Integer> report(
            String organ, String day, String title, String proposal, PersonId by) {
        var meeting =
                meetings.meeting(organ, day)
                        .filter(one -> !one.startsAt().isBefore(clock.instant()));
        if (meeting.isEmpty()) {
            return refused(DelegationsRefusal.NO_MEETING_TO_REPORT_TO);
        }
        var one = meeting.get();
        int count =
                table.report(
                        organ, one.id().value(), one.onDate(), one.address(), by, clock.instant());
        if (count == 0) {
            return refused(DelegationsRefusal.NOTHING_TO_REPORT);
        }
        var there = meetings.agenda(one.id()).stream().anyMatch(i -> i.title().equals(title));
        if (!there
                && meetings.addItem(
                                one, title, AgendaItem.Kind.ORDINARY, Optional.empty(), proposal)
                        instanceof Refused<AgendaItem> no) {
            return no.map(_ -> 0);
        }
        return granted(count);
    }

    /// Posts decisions that were minuted by themselves on the notice board (KL 8:10).
    ///
    /// @param title of the notice
    public Outcome<Integer> post(String organ, List<UUID> ids, String title, PersonId by) {
        var posting =
                ids.stream()
                        .distinct()
                        .flatMap(id -> table.find(id).stream())
                        .filter(one -> one.organ().equals(organ))
                        .filter(one -> one.minuted() && one.postedOn() == null)
                        .toList();
        if (posting.isEmpty()) {
            return refused(DelegationsRefusal.NOTHING_TO_POST);
        }
        var body = new StringBuilder();
        posting.forEach(one ->
                body.append("%s, %s, %s. ".formatted(one.name(), one.decidedOn(), one.what())));
        var notice =
                board.announceDelegated(
                        new NoticeBoard.Announcement(
                                organ,
                                register.organ(organ).map(Organ::name).orElse(organ),
                                title,
                                body.toString().strip(),
                                "/delegation/" + organ + "/anslagna"),
                        today());
        posting.forEach(
                one -> table.post(one.id(), notice.id().value(), today(), by, clock.instant()));
        return granted(posting.size());
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
