package se.uppdrag.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.archive.Archivist;
import se.uppdrag.archive.Deliveries;
import se.uppdrag.archive.Deliveries.Order;
import se.uppdrag.archive.Delivery;
import se.uppdrag.archive.Disposal;
import se.uppdrag.archive.Disposals;
import se.uppdrag.archive.Disposals.Proposal;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Twin;

/// What has gone to the archive and what has been disposed of: the social committee's matters of
/// 2025, and the assembly's minutes of that year, packed and not yet delivered.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoArchive {

    private static final LocalDate REGISTERED = LocalDate.of(2025, 2, 27);
    private static final LocalDate DELIVERED = LocalDate.of(2026, 2, 26);
    private static final int PATIENCE = 600;

    private final Deliveries deliveries;
    private final Disposals disposals;
    private final Desk registrars;
    private final Register register;
    private final DemoDesk desk;
    private final DemoClock clock;

    DemoArchive(
            Deliveries deliveries,
            Disposals disposals,
            Desk registrars,
            Register register,
            DemoDesk desk,
            DemoClock clock) {
        this.deliveries = deliveries;
        this.disposals = disposals;
        this.registrars = registrars;
        this.register = register;
        this.desk = desk;
        this.clock = clock;
    }

    /// In February 2025 some matters begin and end, and a year later they go their ways.
    void month(LocalDate assembly) {
        if (assembly.getYear() == 2025 && assembly.getMonthValue() == 2) {
            desk.at(REGISTERED, LocalTime.of(9, 10));
            closed("1.3", "Plan för anhörigstöd", "Förslag till plan för anhörigstöd 2025–2028");
            closed("1.3", "Program för fritidsgårdarna", "Yttrande över program");
            closed("1.5", "Inbjudan till konferens om äldreomsorg", "Inbjudan");
            closed("1.5", "Nyhetsbrev om välfärdsteknik", "Nyhetsbrev, februari");
        } else if (assembly.getYear() == 2026 && assembly.getMonthValue() == 2) {
            desk.at(DELIVERED, LocalTime.of(13, 30));
            deliver();
            dispose();
            desk.once(() ->
                    value(
                            deliveries.order(
                                    new Order(
                                            Delivery.Kind.MINUTES,
                                            register.assembly(),
                                            2025,
                                            "",
                                            false),
                                    archivist())));
        }
    }

    private void closed(String planClass, String subject, String document) {
        var by = registrar();
        var matter =
                desk.once(() ->
                        registrars.open(
                                new Desk.Opening(
                                        committee(),
                                        subject,
                                        false,
                                        new Desk.Handler(by.id(), by.name(), planClass)),
                                new Desk.Arrived(
                                        new Registration(
                                                Registration.Direction.RECEIVED,
                                                "Socialförvaltningen",
                                                document,
                                                clock.instant(),
                                                document + ".\n\nUpprättad av socialförvaltningen.",
                                                null),
                                        null,
                                        new Twin(null, null)),
                                by));
        desk.once(() -> value(registrars.close(matter, "Färdigbehandlat", by)));
    }

    private void deliver() {
        var delivery =
                desk.once(() ->
                        value(
                                deliveries.order(
                                        new Order(
                                                Delivery.Kind.MATTERS,
                                                committee(),
                                                2025,
                                                "",
                                                false),
                                        archivist())));
        for (int i = 0; i < PATIENCE && !ready(delivery.id()); i++) {
            pause();
        }
        desk.once(() ->
                value(
                        deliveries.receive(
                                delivery.id(),
                                "Kommunarkivet",
                                "accession 2026:3",
                                SwedishTime.dateOf(clock.instant()),
                                archivist())));
    }

    private boolean ready(UUID delivery) {
        return deliveries
                .delivery(delivery)
                .filter(one -> one.state() == Delivery.State.READY)
                .isPresent();
    }

    /// By the decision on the plan: it says that invitations go when they are no longer needed.
    private void dispose() {
        var disposal =
                desk.once(() ->
                        value(
                                disposals.propose(
                                        new Proposal(
                                                committee(),
                                                "1.5",
                                                2025,
                                                committee(),
                                                DemoDiarium.DECIDED,
                                                DemoDiarium.SECTION),
                                        archivist())));
        desk.once(() -> value(disposals.confirm(disposal.id(), true, archivist())));
        for (int i = 0; i < PATIENCE && !done(disposal.id()); i++) {
            pause();
        }
    }

    private boolean done(UUID disposal) {
        return disposals
                .disposal(disposal)
                .filter(one -> one.state() == Disposal.State.DONE)
                .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Organ committee() {
        return register.organ("socialnamnden").orElseThrow();
    }

    private Clerk registrar() {
        return register.officials(DELIVERED).stream()
                .filter(one -> one.role() == Role.REGISTRAR)
                .findFirst()
                .map(one -> new Clerk(one.person().value(), one.name()))
                .orElseThrow();
    }

    private Archivist archivist() {
        var by = registrar();
        return new Archivist(by.id(), by.name());
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }
}
