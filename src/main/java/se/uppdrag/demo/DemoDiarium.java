package se.uppdrag.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Handling;
import se.uppdrag.registry.MatterParties;
import se.uppdrag.registry.MatterParty;
import se.uppdrag.registry.OutgoingLetters;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Reminders;
import se.uppdrag.registry.Remiss;
import se.uppdrag.registry.Secrets;
import se.uppdrag.registry.Twin;
import se.uppdrag.requests.Request;
import se.uppdrag.requests.Requests;
import se.uppdrag.retention.Plan;
import se.uppdrag.retention.Retention;

/// What the registrar has on her desk: plans, a matter at remiss, one with a marked document and a
/// masked copy, a secret one, letters that wait, and requests from people nobody knows the names
/// of.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoDiarium {

    /// When each committee decided its plan, and in which section of its minutes.
    static final LocalDate DECIDED = LocalDate.of(2024, 12, 2);

    static final int SECTION = 112;

    private static final LocalDate LATELY = LocalDate.of(2026, 11, 15);
    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 10);
    private static final String BIKES = "DEMO-DEMO-DEMO-AAAA";
    private static final String WATER = "DEMO-DEMO-DEMO-BBBB";
    private static final String CYCLING =
            "Planen föreslår tolv kilometer ny cykelväg och bättre parkering vid stationen.";
    private static final Twin NOTHING = new Twin(null, null);

    private final Desk registrars;
    private final Secrets secrets;
    private final MatterParties parties;
    private final Reminders reminders;
    private final Retention retention;
    private final Requests requests;
    private final Register register;
    private final OutgoingLetters templates;
    private final DemoDesk desk;
    private final DemoClock clock;
    private String cyclePlan = "";

    DemoDiarium(
            Desk registrars,
            Secrets secrets,
            MatterParties parties,
            Reminders reminders,
            Retention retention,
            Requests requests,
            Register register,
            OutgoingLetters templates,
            DemoDesk desk,
            DemoClock clock) {
        this.registrars = registrars;
        this.secrets = secrets;
        this.parties = parties;
        this.reminders = reminders;
        this.retention = retention;
        this.requests = requests;
        this.register = register;
        this.templates = templates;
        this.desk = desk;
        this.clock = clock;
    }

    /// The plans of the executive and the social committee, and the executive's letters.
    void found() {
        for (var slug : List.of("ks", "socialnamnden")) {
            var organ = organ(slug);
            desk.once(() ->
                    value(
                            retention.takeIn(
                                    new Plan(
                                            UUID.randomUUID(),
                                            organ.authority(),
                                            organ.name(),
                                            DECIDED,
                                            "§ " + SECTION,
                                            DECIDED),
                                    String.join("\n", DemoText.lines("plan.csv"))
                                            .getBytes(StandardCharsets.UTF_8),
                                    registrar().name())));
        }
        for (var row : DemoText.rows("templates.txt")) {
            desk.once(() ->
                    value(
                            templates.begin(
                                    organ("ks").authority(),
                                    row.getFirst(),
                                    row.get(1),
                                    row.get(2).replace('¤', '\n'),
                                    registrar())));
        }
    }

    void begin() {
        desk.at(BEFORE, LocalTime.of(15, 10));
        remiss();
        marked();
        secretMatter();
        handedOver();
        ask("Cykelplanen, den som är på remiss nu", BIKES);
        ask("Analysen av vattenverket", WATER);
    }

    void lately() {
        answered();
        letters();
        ask("Skrivelsen om belysningen vid stationen", "DEMO-DEMO-DEMO-CCCC");
    }

    private void remiss() {
        var matter =
                open(
                        "ks",
                        "Förslag till ny cykelplan",
                        false,
                        "1.3",
                        sent(
                                Registration.Direction.DRAWN_UP,
                                null,
                                "Förslag till cykelplan 2027–2032",
                                CYCLING));
        cyclePlan = matter.slug();
        publish(matter);
        desk.once(() ->
                value(
                        registrars.remit(
                                matter,
                                List.of(
                                        "Samhällsbyggnadsnämnden",
                                        "Cykelfrämjandet i Alingsås",
                                        "Polisen, lokalpolisområde Alingsås"),
                                LocalDate.of(2026, 11, 20),
                                registrar())));
    }

    private void marked() {
        var matter =
                open(
                        "socialnamnden",
                        "Ansökan om bistånd",
                        false,
                        "2.1",
                        new Desk.Arrived(
                                new Registration(
                                                Registration.Direction.RECEIVED,
                                                "Sixten Demosson",
                                                "Sixten Demosson ansöker om hemtjänst",
                                                clock.instant(),
                                                "Jag har svårt att klara mig själv sedan i våras. Ring mig på 070-174 06 05.\n"
                                                        + "Jag godkänner att ansökan handläggs av socialnämnden.",
                                                null)
                                        .waiting(),
                                "26:1",
                                new Twin("Enskild", "Ansökan om hemtjänst")));
        party(matter, MatterParty.Role.APPLICANT, "Sixten Demosson", false);
        desk.once(() ->
                value(
                        reminders.set(
                                matter,
                                new Reminders.Written(
                                        LATELY.plusDays(30), "Utredningen klar?", 1, true),
                                registrar())));
        desk.once(() ->
                value(
                        secrets.mask(
                                matter,
                                1,
                                List.of(
                                        "070-174 06 05",
                                        "Jag har svårt att klara mig själv sedan i våras"),
                                registrar())));
        desk.once(() -> value(secrets.show(matter, 1, 1, registrar())));
    }

    private void secretMatter() {
        open(
                "ks",
                "Risk- och sårbarhetsanalys av vattenverket",
                true,
                "1.4",
                new Desk.Arrived(
                        new Registration(
                                        Registration.Direction.DRAWN_UP,
                                        null,
                                        "Analys av vattenverkets skydd",
                                        clock.instant(),
                                        "Analysen beskriver var skyddet är svagast.",
                                        null)
                                .waiting(),
                        "18:13",
                        NOTHING));
    }

    private void handedOver() {
        var matter =
                open(
                        "ks",
                        "Klagomål på skolskjuts",
                        false,
                        null,
                        sent(
                                Registration.Direction.RECEIVED,
                                "En vårdnadshavare",
                                "Klagomål på skolskjuts",
                                "Bussen har varit sen fyra dagar i rad."));
        publish(matter);
        party(matter, MatterParty.Role.REPORTER, "En vårdnadshavare", false);
        desk.once(() ->
                value(
                        registrars.handOver(
                                matter,
                                organ("ks"),
                                organ("barn-och-ungdomsnamnden"),
                                "Nämnden ansvarar för skolskjuts",
                                "Ärendet " + matter.dnr() + " överlämnas till er.",
                                registrar())));
    }

    private void party(Handling matter, MatterParty.Role role, String name, boolean openly) {
        desk.once(() ->
                value(
                        parties.enter(
                                matter,
                                new MatterParties.Written(role, name, null, null, null, openly),
                                registrar())));
    }

    /// They wait at the gate on the evening the demonstration begins with.
    private void letters() {
        desk.at(LATELY, LocalTime.of(9, 20));
        var station =
                open(
                        "ks",
                        "Trygghet vid stationen",
                        false,
                        "1.2",
                        sent(
                                Registration.Direction.RECEIVED,
                                "Byalaget i Bälinge",
                                "Skrivelse om belysning vid stationen",
                                "Vi önskar bättre belysning. Svara till byalaget@exempel.se eller 0322-10 20 30."));
        party(station, MatterParty.Role.APPLICANT, "Byalaget i Bälinge", true);
        open(
                "ks",
                "Remiss från länsstyrelsen om beredskap",
                false,
                "1.4",
                sent(
                        Registration.Direction.RECEIVED,
                        "Länsstyrelsen",
                        "Remiss om regional beredskap",
                        "Länsstyrelsen önskar kommunens synpunkter senast den 15 januari."));
    }

    private void answered() {
        var plan = registrars.find(cyclePlan).orElseThrow();
        desk.once(() ->
                value(
                        registrars.end(
                                plan,
                                registrars.remisses(plan).get(1).id(),
                                Remiss.End.ANSWERED,
                                BEFORE.plusDays(3),
                                registrar())));
        answer(
                BIKES,
                Request.Kind.HANDED_OUT,
                "Här är förslaget.",
                "",
                List.of(new Requests.Given(plan.dnr() + " 1", false, CYCLING, null)));
        answer(
                WATER,
                Request.Kind.REFUSED,
                "Uppgifter som visar hur ett vattenverk skyddas lämnas inte ut.",
                "18:13",
                List.of());
    }

    private void ask(String wanted, String code) {
        desk.once(() -> requests.ask(organ("ks"), wanted, Request.Way.HERE, "", code));
    }

    private void answer(
            String code,
            Request.Kind kind,
            String text,
            String provision,
            List<Requests.Given> items) {
        desk.once(() ->
                value(
                        requests.answer(
                                requests.byCode(code).orElseThrow().id(),
                                new Requests.Answered(kind, text, provision, false, items),
                                organ("ks"),
                                new Requests.Written("", "", "", ""),
                                registrar().name())));
    }

    private Desk.Arrived sent(
            Registration.Direction direction,
            @Nullable String counterparty,
            String subject,
            String text) {
        return new Desk.Arrived(
                new Registration(direction, counterparty, subject, clock.instant(), text, null)
                        .waiting(),
                null,
                NOTHING);
    }

    private Handling open(
            String organ,
            String subject,
            boolean secret,
            @Nullable String planClass,
            Desk.Arrived first) {
        var by = registrar();
        return desk.once(() ->
                registrars.open(
                        new Desk.Opening(
                                organ(organ),
                                subject,
                                secret,
                                new Desk.Handler(by.id(), by.name(), planClass)),
                        first,
                        by));
    }

    private void publish(Handling matter) {
        desk.once(() -> value(secrets.publish(matter, 1, List.of(true, true, true), registrar())));
    }

    private Organ organ(String slug) {
        return register.organ(slug).orElseThrow();
    }

    private Clerk registrar() {
        return register.officials(LATELY).stream()
                .filter(one -> one.role() == Role.REGISTRAR)
                .findFirst()
                .map(one -> new Clerk(one.person().value(), one.name()))
                .orElseThrow();
    }

    private static <T> T value(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }
}
