package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Description;
import se.uppdrag.registry.Descriptions;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Grounds;
import se.uppdrag.registry.Handling;
import se.uppdrag.registry.Referrals;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Twin;

/// What the municipality's authorities say of their documents, what one asks of another, and a
/// letter from somebody whose name is not shown.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoAuthorities {

    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 18);

    private final Descriptions descriptions;
    private final Desk registrars;
    private final Referrals referrals;
    private final Register register;
    private final DemoDesk desk;
    private final DemoClock clock;

    DemoAuthorities(
            Descriptions descriptions,
            Desk registrars,
            Referrals referrals,
            Register register,
            DemoDesk desk,
            DemoClock clock) {
        this.descriptions = descriptions;
        this.registrars = registrars;
        this.referrals = referrals;
        this.register = register;
        this.desk = desk;
        this.clock = clock;
    }

    void found() {
        for (var row : DemoText.rows("descriptions.txt")) {
            desk.once(() -> {
                descriptions.say(
                        row.getFirst(),
                        new Description(
                                lines(row, 1),
                                lines(row, 2),
                                lines(row, 3),
                                lines(row, 4),
                                lines(row, 5)),
                        registrar().name());
                return row;
            });
        }
    }

    private static String lines(List<String> row, int place) {
        return row.get(place).replace('¤', '\n');
    }

    /// The executive waits for another committee, which has it to answer.
    void lately() {
        var trees =
                open(
                        "Riktlinjer för träd i gatumiljö",
                        new Desk.Arrived(
                                registered(
                                        Registration.Direction.DRAWN_UP,
                                        null,
                                        "Förslag till riktlinjer för träd i gatumiljö",
                                        "Träd som fälls ersätts med minst två nya. Nya gator planeras med plats för rötter."),
                                new Twin(null, null),
                                Grounds.of(null)));
        desk.once(() -> {
            var sent =
                    referrals.send(
                            trees,
                            new Referrals.Sent(
                                    organ("ks"),
                                    organ("samhallsbyggnadsnamnden"),
                                    ANSWER_BY,
                                    "Beskriv särskilt vad riktlinjerna kostar i skötsel.",
                                    1,
                                    false),
                            registrar());
            if (sent instanceof Granted<Handling>(var matter, _)) {
                return matter;
            }
            throw new IllegalStateException("Refused: " + sent);
        });
        open(
                "Belysning på cykelvägen vid ån",
                new Desk.Arrived(
                        registered(
                                Registration.Direction.RECEIVED,
                                "Siri Demosson",
                                "Önskemål om belysning på cykelvägen vid ån",
                                "Det är mörkt mellan broarna. Jag cyklar där varje kväll."),
                        new Twin("Privatperson", null),
                        new Grounds(null, "21:3", null)));
    }

    private Registration registered(
            Registration.Direction direction,
            @Nullable String counterparty,
            String subject,
            String text) {
        return new Registration(direction, counterparty, subject, clock.instant(), text, null)
                .waiting();
    }

    private Handling open(String subject, Desk.Arrived first) {
        var by = registrar();
        return desk.once(() ->
                registrars.open(
                        new Desk.Opening(
                                organ("ks"),
                                subject,
                                false,
                                new Desk.Handler(by.id(), by.name(), "1.2")),
                        first,
                        by));
    }

    private Organ organ(String slug) {
        return register.organ(slug).orElseThrow();
    }

    private Clerk registrar() {
        return register.officials(ANSWER_BY).stream()
                .filter(one -> one.role() == Role.REGISTRAR)
                .findFirst()
                .map(one -> new Clerk(one.person().value(), one.name()))
                .orElseThrow();
    }
}
