package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;
import se.uppdrag.steering.Commission.Origin;
import se.uppdrag.steering.Commission.State;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Form.Filled;

/// The door: give somebody something to do, and hear how it went.
@Service
@Transactional
public class Commissions {

    /// What is to be done, by whom and when.
    public record Order(String organ, String title, String text, String owner, LocalDate due) {

        /// As it stands in a form that asks for it.
        public static Order of(String organ, Filled filled) {
            return new Order(
                    organ,
                    filled.text("rubrik"),
                    filled.text("text"),
                    filled.text("ansvarig"),
                    filled.day("klart"));
        }
    }

    private final CommissionTable table;
    private final Owners owners;
    private final Register register;
    private final Registry registry;
    private final Clock clock;

    Commissions(
            CommissionTable table,
            Owners owners,
            Register register,
            Registry registry,
            Clock clock) {
        this.table = table;
        this.owners = owners;
        this.register = register;
        this.registry = registry;
        this.clock = clock;
    }

    /// Enters what an organ has decided that somebody shall do.
    ///
    /// @param matter the address of the matter; blank where there is none
    public Outcome<Commission> decided(Order order, Decided by, String matter, PersonId who) {
        var slug = matter.strip().toLowerCase(Locale.ROOT).replace('/', '-').replace(' ', '-');
        if (!slug.isEmpty() && registry.matter(slug).isEmpty()) {
            return refused(SteeringRefusal.MATTER_IS_UNKNOWN, matter.strip());
        }
        if (order.due().isBefore(by.on())) {
            return refused(SteeringRefusal.DUE_BEFORE_IT_BEGINS, by.on().toString());
        }
        return enter(order, Origin.DECISION, null, by, slug.isEmpty() ? null : slug, who);
    }

    /// Enters what must be done because of something that was found.
    ///
    /// @param about what it comes from
    public Outcome<Commission> found(Order order, Origin origin, UUID about, PersonId who) {
        var today = SwedishTime.dateOf(clock.instant());
        return order.due().isBefore(today)
                ? refused(SteeringRefusal.DUE_BEFORE_IT_BEGINS, today.toString())
                : enter(order, origin, about, null, null, who);
    }

    private Outcome<Commission> enter(
            Order order,
            Origin origin,
            @Nullable UUID about,
            @Nullable Decided by,
            @Nullable String matter,
            PersonId who) {
        var today = SwedishTime.dateOf(clock.instant());
        var owner =
                register.organ(order.organ())
                        .flatMap(organ -> owners.find(organ, order.owner(), today));
        if (owner.isEmpty()) {
            return refused(SteeringRefusal.OWNER_IS_NOT_OF_THE_ORGAN);
        }
        var commission =
                new Commission(
                        UUID.randomUUID(),
                        order.organ(),
                        origin,
                        about,
                        order.title().strip(),
                        order.text().strip(),
                        owner.get().id(),
                        owner.get().name(),
                        order.due(),
                        by,
                        matter,
                        null,
                        null);
        table.insert(commission, who, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return granted(commission);
    }

    /// The owner, or who keeps the organ's steering, tells how far it has come.
    public Outcome<Commission> report(Commission one, State state, String text, PersonId who) {
        if (one.state() != null && one.state().closed()) {
            return refused(SteeringRefusal.COMMISSION_IS_CLOSED);
        }
        table.report(
                one.id(),
                state,
                text.strip(),
                who,
                register.person(who).map(Person::name).orElse("?"),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return granted(one);
    }

    /// Whether the person keeps what the organ is to do: its secretary and the head of its
    /// administration.
    @Transactional(readOnly = true)
    public boolean keeps(@Nullable SignedIn who, String organ) {
        return owners.keeps(who, organ, SwedishTime.dateOf(clock.instant()));
    }

    /// Those who may be given something to do by the organ.
    @Transactional(readOnly = true)
    public List<Option> owners(String organ) {
        return register.organ(organ)
                .map(one -> owners.options(one, SwedishTime.dateOf(clock.instant())))
                .orElseGet(List::of);
    }

    @Transactional(readOnly = true)
    public Optional<Commission> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<Commission> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    List<Commission> open(String organ) {
        return table.open(organ);
    }

    @Transactional(readOnly = true)
    List<Commission> closed(String organ, Optional<Commission> after, int atMost) {
        return table.closed(organ, after.orElse(null), atMost);
    }

    @Transactional(readOnly = true)
    public List<Commission> about(List<UUID> subjects) {
        return table.about(subjects);
    }

    @Transactional(readOnly = true)
    public List<Commission.Report> reports(Commission one) {
        return table.reports(one.id());
    }

    @Transactional(readOnly = true)
    public List<Commission> openOf(PersonId owner) {
        return table.openOf(owner);
    }

    @Transactional(readOnly = true)
    public List<Commission> overdue(LocalDate on) {
        return table.overdue(on);
    }
}
