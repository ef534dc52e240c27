package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.delegations.Power.By;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// The door to delegation orders: decide one, pass a power on, and ask who could decide what.
@Service
@Transactional
public class DelegationOrders {

    /// Somebody who could decide on a day.
    ///
    /// @param name the person, or the body or function; empty where nobody has the title that day
    /// @param decision the one by which it was passed on; empty where the order itself names her
    public record Candidate(String name, Holder holder, String title, String decision) {}

    private final OrderTable table;
    private final UnitTable units;
    private final Register register;
    private final Clock clock;

    DelegationOrders(OrderTable table, UnitTable units, Register register, Clock clock) {
        this.table = table;
        this.units = units;
        this.register = register;
        this.clock = clock;
    }

    /// Enters a new version of a committee's order: all of it or nothing.
    ///
    /// @param decided its number is given here
    public Outcome<DelegationOrder> decide(DelegationOrder decided, PersonId by) {
        table.lock();
        var before = table.orders(decided.organ());
        var numbered =
                new DelegationOrder(
                        decided.organ(),
                        before.size() + 1,
                        decided.decidedOn(),
                        decided.decision().strip(),
                        decided.validFrom(),
                        decided.link().strip(),
                        decided.rows());
        return numbered.checked(before)
                .map(order -> {
                    table.insert(order, by, clock.instant());
                    return order;
                });
    }

    /// Enters a new version of a committee's order from lines of text ([OrderFile]).
    ///
    /// @param link where its text is in the statute book; may be empty
    public Outcome<DelegationOrder> enter(
            String organ,
            LocalDate decidedOn,
            String decision,
            LocalDate validFrom,
            String link,
            String lines,
            PersonId by) {
        var reading = OrderFile.read(lines);
        if (!reading.faults().isEmpty()) {
            return refused(DelegationsRefusal.ORDER_WITHOUT_ROWS);
        }
        return decide(
                new DelegationOrder(organ, 1, decidedOn, decision, validFrom, link, reading.rows()),
                by);
    }

    /// A head of administration passes a line on to another employee (KL 7:6).
    public Outcome<PassedOn> passOn(PassedOn passed, PersonId by) {
        table.lock();
        var row =
                table.on(passed.organ(), passed.fromDate())
                        .flatMap(one -> one.row(passed.number()));
        if (row.isEmpty() || passed.decision().isBlank() || passed.title().isBlank()) {
            return refused(DelegationsRefusal.NO_ORDER_TO_PASS_ON, passed.number());
        }
        return passed.checked(row.get())
                .map(one -> {
                    table.insert(one, by, clock.instant());
                    return one;
                });
    }

    @Transactional(readOnly = true)
    public List<DelegationOrder> orders(String organ) {
        return table.orders(organ);
    }

    /// The version entered last, whether it is in force yet or not.
    @Transactional(readOnly = true)
    Optional<DelegationOrder> latest(String organ) {
        return table.latest(organ);
    }

    /// Every version without its lines, the first one first.
    @Transactional(readOnly = true)
    List<DelegationOrder> heads(String organ) {
        return table.heads(organ);
    }

    @Transactional(readOnly = true)
    public Optional<DelegationOrder> order(String organ, LocalDate on) {
        return table.on(organ, on);
    }

    @Transactional(readOnly = true)
    List<String> organs() {
        return table.organs();
    }

    @Transactional(readOnly = true)
    List<PassedOn> passedOn(String organ) {
        return table.passedOn(organ);
    }

    @Transactional(readOnly = true)
    Power power(String organ, LocalDate on) {
        return new Power(order(organ, on).orElse(null), table.passedOn(organ));
    }

    /// Who could decide under the line on the day, by name.
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String organ, OrderRow row, LocalDate on) {
        var found = new ArrayList<>(named(organ, new By(row.holder(), row.title()), on, ""));
        for (var one : power(organ, on).passed(row, on)) {
            found.addAll(named(organ, new By(Holder.EMPLOYEE, one.title()), on, one.decision()));
        }
        return found;
    }

    private List<Candidate> named(String organ, By by, LocalDate on, String decision) {
        var names =
                switch (by.holder()) {
                    case PRESIDIUM -> posts(organ, on).filter(one -> one.post().presidium());
                    case CHAIR -> posts(organ, on).filter(one -> one.post() == Post.CHAIR);
                    case MEMBER -> posts(organ, on).filter(one -> one.post().member());
                    case ALTERNATE -> posts(organ, on).filter(one -> !one.post().member());
                    case SUBCOMMITTEE,
                            AUTOMATED,
                            HEAD_OF_ADMINISTRATION,
                            EMPLOYEE,
                            GROUP_OF_EMPLOYEES,
                            MEMBER_TOGETHER_WITH_EMPLOYEE,
                            OUTSIDER ->
                            Stream.<Membership>empty();
                };
        var people =
                by.holder() == Holder.EMPLOYEE || by.holder() == Holder.HEAD_OF_ADMINISTRATION
                        ? employed(organ, by.title(), on)
                        : names.map(Membership::name).toList();
        if (people.isEmpty()) {
            var body = by.holder() == Holder.SUBCOMMITTEE || by.holder() == Holder.AUTOMATED;
            return List.of(
                    new Candidate(body ? by.title() : "", by.holder(), by.title(), decision));
        }
        return people.stream()
                .map(name -> new Candidate(name, by.holder(), by.title(), decision))
                .toList();
    }

    private Stream<Membership> posts(String organ, LocalDate on) {
        return register.memberships(on).stream().filter(one -> one.organ().equals(organ));
    }

    /// Those who have the title in a unit under the committee on the day.
    List<String> employed(String organ, String title, LocalDate on) {
        var own =
                units.units().stream()
                        .filter(one -> one.organ().equals(organ))
                        .map(Unit::slug)
                        .toList();
        return units.postings().stream()
                .filter(one -> own.contains(one.unit()) && one.on(on))
                .filter(one -> PassedOn.same(one.title(), title))
                .map(Posting::name)
                .distinct()
                .toList();
    }

    String organ(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
