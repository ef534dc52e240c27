package se.uppdrag.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.files.Files;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.remuneration.Claim;
import se.uppdrag.remuneration.Part;
import se.uppdrag.remuneration.Payroll;
import se.uppdrag.remuneration.Regulations;
import se.uppdrag.remuneration.Regulations.Annual;
import se.uppdrag.remuneration.RegulationsBook;
import se.uppdrag.remuneration.Remuneration;
import se.uppdrag.remuneration.VoucherId;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// What those who serve have been paid in the past of the demonstration: invented regulations, the
/// months of a year closed one by one, and claims that wait.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoFees {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private final RegulationsBook book;
    private final Remuneration remuneration;
    private final Payroll payroll;
    private final Register register;
    private final DemoSeats seats;
    private final Files files;
    private final Trail trail;
    private YearMonth next = YearMonth.from(FIRST);

    DemoFees(
            RegulationsBook book,
            Remuneration remuneration,
            Payroll payroll,
            Register register,
            DemoSeats seats,
            Files files,
            Trail trail) {
        this.book = book;
        this.remuneration = remuneration;
        this.payroll = payroll;
        this.register = register;
        this.seats = seats;
        this.files = files;
        this.trail = trail;
    }

    void decide() {
        decide(FIRST, "Kommunfullmäktige 2025-10-29 § 121", "grundbeloppet 2026", 84_000);
    }

    /// What the next year will pay has just been decided.
    void decideNext() {
        decide(
                LocalDate.of(2027, 1, 1),
                "Kommunfullmäktige 2026-10-28 § 118",
                "grundbeloppet 2027",
                86_500);
    }

    private void decide(LocalDate from, String decision, String baseName, int base) {
        act(
                administrator(),
                () ->
                        book.decide(
                                new Regulations(
                                        1,
                                        from,
                                        decision,
                                        baseName,
                                        Money.kronor(base),
                                        annual(),
                                        true,
                                        new Regulations.Scale(
                                                3,
                                                Money.kronor(1_050),
                                                Money.kronor(280),
                                                8,
                                                60,
                                                true),
                                        true,
                                        new Regulations.Lost(
                                                Money.kronor(430),
                                                Money.kronor(3_440),
                                                Money.kronor(310),
                                                120,
                                                450,
                                                1_200),
                                        new Regulations.Travel(new Money(250), 5, 400),
                                        new Regulations.Care(Money.kronor(130), 12),
                                        Money.ZERO,
                                        4,
                                        Money.Rounding.NEAREST_KRONA,
                                        sections()),
                                administrator()));
    }

    private static Map<Part, String> sections() {
        return Arrays.stream(Part.values())
                .collect(
                        Collectors.toMap(
                                part -> part, part -> Integer.toString(part.ordinal() + 3)));
    }

    private List<Annual> annual() {
        var fees = new ArrayList<Annual>();
        for (var organ : register.organs(DemoMunicipality.BOARDS)) {
            fees.addAll(annual(organ));
        }
        return fees;
    }

    /// Percent of the base for chair, first and second vice chair.
    private static List<Annual> annual(Organ organ) {
        return switch (organ.kind()) {
            case ASSEMBLY -> presidium(organ, 60, 15, 15, false);
            case EXECUTIVE -> presidium(organ, 1_050, 300, 600, true);
            case COMMITTEE ->
                    organ.seats() > 5
                            ? presidium(organ, 120, 40, 60, false)
                            : presidium(organ, 60, 20, 30, false);
            case AUDIT -> presidium(organ, 60, 30, 30, false);
            default -> List.of();
        };
    }

    private static List<Annual> presidium(
            Organ organ, int chair, int first, int second, boolean fullTime) {
        return List.of(
                new Annual(organ.slug(), Post.CHAIR, 100 * chair, Money.ZERO, fullTime),
                new Annual(organ.slug(), Post.FIRST_VICE_CHAIR, 100 * first, Money.ZERO, false),
                new Annual(
                        organ.slug(), Post.SECOND_VICE_CHAIR, 100 * second, Money.ZERO, fullTime));
    }

    /// A few who were there ask for what the meeting cost them.
    void claims(Meeting meeting) {
        if (meeting.onDate().isBefore(FIRST)) {
            return;
        }
        for (var party : List.of("C", "V", "SD")) {
            var person = seats.member(party, 1);
            var attended = remuneration.attended(person, meeting.onDate(), meeting.onDate());
            for (var one : attended) {
                var id = one.meeting().value();
                act(
                        person,
                        () ->
                                remuneration.claim(
                                        person, new Claim.Travel(id, 19, "Sollebrunn–Alingsås")));
                if (party.equals("C")) {
                    act(person, () -> remuneration.claim(person, lostEarnings(id)));
                }
            }
        }
    }

    private Claim lostEarnings(UUID meeting) {
        var certificate = file("löneavdrag.txt", "Löneavdrag 2 timmar, 590 kronor. Exempelbolaget");
        return new Claim.LostEarnings(meeting, false, 120, Money.kronor(590), certificate);
    }

    /// Claims of the last weeks: two wait, one has been rejected.
    void lately() {
        var council = LocalDate.of(2026, 10, 28);
        var astrid = seats.member("C", 0);
        for (var one : remuneration.attended(astrid, council, council)) {
            var receipt = file("barnvakt.txt", "Barnvakt 3 timmar, 360 kronor.");
            act(
                    astrid,
                    () ->
                            remuneration.claim(
                                    astrid,
                                    new Claim.ChildCare(
                                            one.meeting().value(),
                                            120,
                                            Money.kronor(240),
                                            7,
                                            receipt)));
            act(
                    astrid,
                    () ->
                            remuneration.claim(
                                    astrid,
                                    new Claim.Duty(
                                            "kf",
                                            council.plusDays(13),
                                            LocalTime.of(13, 0),
                                            LocalTime.of(16, 30),
                                            "Konferens om medborgardialog i Göteborg",
                                            null)));
        }
        var vera = seats.member("V", 0);
        for (var one : remuneration.attended(vera, council, council)) {
            var claims = new ArrayList<VoucherId>();
            act(
                    vera,
                    () ->
                            remuneration
                                    .claim(
                                            vera,
                                            new Claim.Travel(
                                                    one.meeting().value(), 12, "Hemsjö–Alingsås"))
                                    .map(claim -> claims.add(claim.id())));
            act(
                    administrator(),
                    () ->
                            remuneration.reject(
                                    claims.getFirst(),
                                    "Samma resa är redan begärd av den du åkte med.",
                                    administrator()));
        }
    }

    private UUID file(String name, String text) {
        return files.store(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)).value();
    }

    /// The administrator gathers, approves and closes every month up to this one.
    void monthEnd(YearMonth month) {
        var by = administrator();
        while (!next.isAfter(month)) {
            var closing = next;
            act(by, () -> payroll.gather(closing));
            act(by, () -> remuneration.approveAll(by));
            act(by, () -> payroll.close(closing, by));
            next = closing.plusMonths(1);
        }
    }

    private PersonId administrator() {
        return register.holders(Role.ADMINISTRATOR, "kf", DemoMunicipality.BOARDS).getFirst().id();
    }

    private void act(PersonId by, Supplier<Outcome<?>> act) {
        trail.once(
                new Command(UUID.randomUUID(), by.value(), "ersättning"),
                () -> {
                    if (act.get() instanceof Granted) {
                        return Outcome.granted("/mina-ersattningar");
                    }
                    throw new IllegalStateException("Refused");
                });
    }
}
