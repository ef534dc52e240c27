package se.uppdrag.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.files.Files;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.partysupport.PartySupport;
import se.uppdrag.partysupport.SupportRules;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Party support in the past of the demonstration: rules, recipients, a year that was paid, and the
/// accounts of it; one party's has not come.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoSupport {

    /// Numbers that no organisation has been given.
    private static final Map<String, String> NUMBERS =
            Map.of(
                    "V", "802411-1117",
                    "S", "802422-2229",
                    "MP", "802433-3331",
                    "C", "802444-4443",
                    "L", "802455-5552",
                    "KD", "802466-6664",
                    "M", "802477-7776",
                    "SD", "802488-8888");

    private final PartySupport support;
    private final Register register;
    private final DemoSeats seats;
    private final Files files;
    private final Trail trail;

    DemoSupport(
            PartySupport support, Register register, DemoSeats seats, Files files, Trail trail) {
        this.support = support;
        this.register = register;
        this.seats = seats;
        this.files = files;
        this.trail = trail;
    }

    void decide() {
        var by = administrator();
        act(
                by,
                () ->
                        support.decide(
                                new SupportRules(
                                        1,
                                        DemoMunicipality.BOARDS,
                                        DemoMunicipality.COUNCIL_DECISION,
                                        Money.kronor(45_000),
                                        Money.kronor(32_000),
                                        true,
                                        true),
                                by));
        NUMBERS.forEach((party, number) ->
                act(by, () -> support.name(party, "Påhittade föreningen " + party, number, by)));
    }

    void pay(int year) {
        var by = administrator();
        act(by, () -> support.pay(year, "Kommunfullmäktige " + year + "-02-26 § 14", Set.of(), by));
    }

    void account(int year) {
        for (var party : List.of("V", "S", "MP", "C", "L", "M", "SD")) {
            var by = seats.member(party, 1);
            var account = file("redovisning-" + party + ".txt", "Så har stödet använts.");
            var report = file("granskning-" + party + ".txt", "Redovisningen är rättvisande.");
            act(by, () -> support.account(year, party, account, report, "Rut Granskarsdotter", by));
        }
    }

    private UUID file(String name, String text) {
        return files.store(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)).value();
    }

    private PersonId administrator() {
        return register.holders(Role.ADMINISTRATOR, "kf", LocalDate.of(2025, 1, 1)).getFirst().id();
    }

    private void act(PersonId by, Supplier<Outcome<?>> act) {
        trail.once(
                new Command(UUID.randomUUID(), by.value(), "partistöd"),
                () -> {
                    if (act.get() instanceof Granted) {
                        return Outcome.granted("/partistod");
                    }
                    throw new IllegalStateException("Refused");
                });
    }
}
