package se.uppdrag.archive;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.archive.Delivery.Kind;
import se.uppdrag.archive.DeliveryTable.Item;
import se.uppdrag.archive.Ripe.What;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.minutes.SecretSections;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Dossiers;
import se.uppdrag.registry.Dossiers.Closed;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.retention.PlanClass;
import se.uppdrag.retention.Retention;

/// The door to deliveries: what is ripe, order one, tell that the archive has it. Who may is for
/// the page to have asked.
@Service
@Transactional
public class Deliveries {

    /// What is wanted in a package.
    ///
    /// @param planClass empty for every class; of matters only
    /// @param secrecy whether what is under secrecy goes with it, marked
    public record Order(Kind kind, Organ organ, int year, String planClass, boolean secrecy) {}

    /// Matters of one class that were closed in one year.
    ///
    /// @param planClass nothing where they have none that the plan knows
    record Shelf(
            String authority,
            String code,
            @Nullable PlanClass planClass,
            int year,
            int matters,
            int secret,
            Ripe ripe) {}

    private final DeliveryTable table;
    private final Packing packing;
    private final Dossiers dossiers;
    private final Retention retention;
    private final Registry registry;
    private final Meetings meetings;
    private final Minutes minutes;
    private final SecretSections secrets;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            Packing packing,
            Dossiers dossiers,
            Retention retention,
            Registry registry,
            Meetings meetings,
            Minutes minutes,
            SecretSections secrets,
            Clock clock) {
        this.table = table;
        this.packing = packing;
        this.dossiers = dossiers;
        this.retention = retention;
        this.registry = registry;
        this.meetings = meetings;
        this.minutes = minutes;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Everything closed, by class and year, with what the plan says of it.
    @Transactional(readOnly = true)
    List<Shelf> shelves(List<String> authorities) {
        var classes = classes(authorities);
        var shelves = new ArrayList<Shelf>();
        for (var one : dossiers.shelves(authorities)) {
            var known = classes.get(one.authority() + " " + one.planClass());
            var last = shelves.isEmpty() ? null : shelves.getLast();
            if (last != null
                    && last.authority().equals(one.authority())
                    && last.year() == one.year()
                    && last.code().equals(one.planClass())) {
                shelves.removeLast();
                shelves.add(shelf(one, known, last.matters(), last.secret()));
            } else {
                shelves.add(shelf(one, known, 0, 0));
            }
        }
        return shelves;
    }

    private Shelf shelf(Dossiers.Shelf one, @Nullable PlanClass known, int matters, int secret) {
        return new Shelf(
                one.authority(),
                one.planClass(),
                known,
                one.year(),
                matters + one.matters(),
                secret + (one.secret() ? one.matters() : 0),
                Ripe.of(known, one.year(), today()));
    }

    /// By authority and code.
    private Map<String, PlanClass> classes(List<String> authorities) {
        var classes = new HashMap<String, PlanClass>();
        retention
                .classes(authorities, today())
                .forEach(one -> classes.put(one.authority() + " " + one.code(), one));
        return classes;
    }

    public Outcome<Delivery> order(Order order, Archivist by) {
        if (order.year() >= today().getYear()) {
            return refused(ArchiveRefusal.YEAR_HAS_NOT_ENDED, Integer.toString(order.year()));
        }
        return switch (order.kind()) {
            case MATTERS -> matters(order, by);
            case MINUTES -> minutes(order, by);
        };
    }

    private Outcome<Delivery> matters(Order order, Archivist by) {
        var authority = order.organ().authority();
        var classes = classes(List.of(authority));
        var kept =
                dossiers.closed(authority, order.planClass(), order.year()).stream()
                        .filter(one ->
                                Ripe.of(
                                                        classes.get(
                                                                authority + " " + one.planClass()),
                                                        order.year(),
                                                        today())
                                                .what()
                                        == What.DELIVER)
                        .toList();
        var delivered = table.delivered(kept.stream().map(Closed::id).toList());
        var left = kept.stream().filter(one -> !delivered.contains(one.id())).toList();
        var going =
                left.stream()
                        .filter(one -> order.secrecy() || !one.secret() && !one.marked())
                        .toList();
        var items = new ArrayList<Item>();
        for (var one : going) {
            items.add(
                    new Item(
                            items.size() + 1,
                            one.id(),
                            one.slug(),
                            one.dnr() + " " + one.subject(),
                            one.secret()));
        }
        return ordered(order, items, left.size() - going.size(), by);
    }

    private Outcome<Delivery> minutes(Order order, Archivist by) {
        var year = order.year();
        var held =
                meetings
                        .between(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                order.organ().slug())
                        .stream()
                        .filter(one -> minutes.verified(one.id()).isPresent())
                        .toList();
        var delivered = table.delivered(held.stream().map(one -> one.id().value()).toList());
        var items = new ArrayList<Item>();
        for (var one : held) {
            if (!delivered.contains(one.id().value())) {
                items.add(
                        new Item(
                                items.size() + 1,
                                one.id().value(),
                                folder(one),
                                one.name(),
                                !secrets.grounds(one).isEmpty()));
            }
        }
        return ordered(order, items, 0, by);
    }

    private static String folder(Meeting one) {
        return one.organ() + "-" + one.onDate() + (one.ordinal() == 1 ? "" : "-" + one.ordinal());
    }

    private Outcome<Delivery> ordered(Order order, List<Item> items, int leftOut, Archivist by) {
        if (items.isEmpty()) {
            return refused(
                    ArchiveRefusal.NOTHING_TO_DELIVER,
                    Integer.toString(order.year()),
                    Integer.toString(leftOut));
        }
        var id = UUID.randomUUID();
        table.insert(
                new Delivery(
                        id,
                        order.kind(),
                        order.organ().slug(),
                        order.organ().name(),
                        order.organ().authority(),
                        order.year(),
                        order.planClass(),
                        order.secrecy(),
                        leftOut,
                        by.id(),
                        by.name(),
                        now().truncatedTo(ChronoUnit.SECONDS),
                        items.size(),
                        0,
                        null,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null),
                items);
        packing.begin(id);
        return Outcome.granted(table.find(id).orElseThrow());
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(UUID id) {
        return table.find(id);
    }

    /// The archive has it. Every matter is told where its original is.
    ///
    /// @param reference what the archive calls it: `Accession 2026:14`
    public Outcome<Delivery> receive(
            UUID id, String receiver, String reference, LocalDate on, Archivist by) {
        var delivery = table.lock(id).orElseThrow();
        return delivery.receive(on, today())
                .map(ready -> {
                    table.receive(id, receiver, reference, on, by.name(), now());
                    if (ready.kind() == Kind.MATTERS) {
                        tell(id, on, receiver + ", " + reference);
                    }
                    return table.find(id).orElseThrow();
                });
    }

    private void tell(UUID delivery, LocalDate on, String where) {
        var packed = table.packed(delivery);
        table.items(delivery).stream()
                .filter(one -> packed.contains(one.place()))
                .forEach(one ->
                        registry.step(
                                new MatterId(one.subject()),
                                new Step(on, Step.Kind.ARCHIVED, where, ArchivePages.ACCOUNT)));
    }

    /// It was not to be; what was in it may be delivered anew.
    public Outcome<Delivery> withdraw(UUID id, String reason, Archivist by) {
        var delivery = table.lock(id).orElseThrow();
        return delivery.withdraw()
                .map(one -> {
                    table.withdraw(id, reason, by.name(), now());
                    return table.find(id).orElseThrow();
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
