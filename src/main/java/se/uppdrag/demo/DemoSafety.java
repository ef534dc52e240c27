package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Register;
import se.uppdrag.register.Titles;
import se.uppdrag.safety.Handling;
import se.uppdrag.safety.Keys;
import se.uppdrag.safety.Network;
import se.uppdrag.safety.Protection;
import se.uppdrag.safety.Report;
import se.uppdrag.safety.Reports;

/// The security network of the demonstration, and what has been told to it: events that have never
/// happened, to people who do not exist.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoSafety {

    /// What every key of the demonstration opens with.
    static final String PASSPHRASE = "mossa brevbärare älg kopp";

    private static final List<String> PARTIES = List.of("S", "M", "SD", "V", "C", "KD", "L", "MP");

    private static final Map<String, String> MEASURES =
            Map.of(
                    "hot", "samtal",
                    "natet", "teknik",
                    "paverkan", "stod",
                    "besok", "adress",
                    "skadegorelse", "adress",
                    "vald", "skjuts",
                    "ovrigt", "samtal");

    private final Network network;
    private final Keys keys;
    private final Reports reports;
    private final Handling handling;
    private final Protection protection;
    private final Register register;
    private final DemoPeople people;
    private final Titles titles;
    private final Iterator<List<String>> told = DemoText.rows("safety.txt").iterator();

    DemoSafety(
            Network network,
            Keys keys,
            Reports reports,
            Handling handling,
            Protection protection,
            Register register,
            DemoPeople people,
            Titles titles) {
        this.network = network;
        this.keys = keys;
        this.reports = reports;
        this.handling = handling;
        this.protection = protection;
        this.register = register;
        this.people = people;
        this.titles = titles;
    }

    void found() {
        network.tell(
                "Säkerhetschefen",
                "0322-61 60 00",
                "dygnet runt",
                "https://www.smhi.se/",
                """
                Hot, hat och våld mot förtroendevalda, SKR | https://skr.se
                Personlig säkerhet, Säkerhetspolisen | https://www.sakerhetspolisen.se
                """);
        network.pointTo(Set.of("policy-mot-hot-och-vald-mot-fortroendevalda"));
        for (int i = 1; i <= Network.OFFICIALS; i++) {
            var official = people.somebody();
            granted(
                    network.appoint(
                            official.id(),
                            "0322-61 60 0" + i,
                            String.valueOf(official.email()),
                            "Kommunstyrelsen 2022-12-05 § 201"));
            granted(keys.make(official.id(), PASSPHRASE));
        }
        for (var party : PARTIES) {
            represent(party);
        }
        officials().forEach(one -> granted(handling.entrust(one, PASSPHRASE)));
        network.agree(
                """
                Ring tillbaka samma dag. Fråga först om personen är i säkerhet.
                Skriv ingenting om ett ärende i e-post eller kalender.
                Bedöm risken två och två. Är ni osäkra: välj den högre nivån och ring polisen.
                Berätta för den som rapporterade vad ni gör, också när det är ingenting.
                """,
                officials().getFirst());
    }

    private void represent(String party) {
        register.roll(register.assembly(), DemoMunicipality.TERM.plusDays(1)).members().stream()
                .filter(one -> party.equals(one.party()))
                .reduce((_, last) -> last)
                .ifPresent(one -> {
                    var person = register.person(one.person()).orElseThrow();
                    granted(
                            network.represent(
                                    one.person(),
                                    party,
                                    "070-174 06 " + (10 + PARTIES.indexOf(party)),
                                    String.valueOf(person.email()),
                                    "Anmälan från partiet"));
                    granted(keys.make(one.person(), PASSPHRASE));
                });
    }

    /// Somebody tells something, and it is dealt with.
    void month(LocalDate day) {
        for (int i = 0; i < 2 && told.hasNext(); i++) {
            var row = told.next();
            var report = tell(row, day.getDayOfMonth() % 2 == 0);
            var official = officials().get(i);
            act(official, report, "bedom", Map.of("risk", row.get(1), "slag", row.getFirst()));
            act(
                    official,
                    report,
                    "atgard",
                    Map.of("atgard", MEASURES.getOrDefault(row.getFirst(), "samtal")));
            if (!row.get(1).equals("lag")) {
                act(official, report, "polis", Map.of("nummer", "5000-K1234" + (10 + i) + "-25"));
            }
            act(official, report, "avsluta", Map.of("text", row.get(3)));
        }
    }

    void lately() {
        var first = officials().getFirst();
        granted(handling.publish(first, PASSPHRASE, 2025));
        var report = tell(List.of("besok", "hog", LATELY, ""), false);
        act(first, report, "bedom", Map.of("risk", "hog", "slag", "besok", "adress", "ja"));
        act(first, report, "meddelande", Map.of("text", "Vi ringer dig i dag före fyra."));
        act(first, report, "uppfoljning", Map.of("dag", "2026-11-27"));
        tell(List.of("natet", "medel", ONLINE, ""), true);
        network.serve(first, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
        network.serve(officials().get(1), LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6));
        network.meet(LocalDate.of(2026, 12, 3), "13:00", "Rådhuset, rum 214", "Inför årsskiftet");
        protection.go(
                "kf",
                DemoHistory.EVENING,
                "Sammanträdessalen, Rådhuset",
                "Bakre dörren är olåst från insidan; trappan mot gården är fri",
                "Sekreteraren",
                "Vaktmästaren vid entrén",
                network.name(first.value()));
        protection.note("kf", DemoHistory.EVENING, "HOST", network.name(first.value()));
    }

    /// One of those who serve full time has had training and been judged; for the other all is due.
    void protect() {
        titles.on(network.today()).keySet().stream()
                .min(Comparator.comparing(one -> one.value().toString()))
                .map(PersonId::value)
                .ifPresent(one -> {
                    var by = network.name(officials().getFirst().value());
                    var day = LocalDate.of(2026, 3, 11);
                    granted(protection.record(one, "ASSESSED", "medel", day, by));
                    granted(protection.record(one, "MEASURE", "teknik", day.plusDays(8), by));
                    granted(protection.record(one, "TRAINED", "", day.plusDays(20), by));
                });
    }

    private static final String LATELY =
            "En man har stått vid min brevlåda två kvällar och frågat grannen när jag kommer hem.";
    private static final String ONLINE =
            "Mitt namn och min gata har lagts ut i en grupp, med uppmaning att hälsa på.";

    private UUID tell(List<String> row, boolean anonymous) {
        var readers = new HashSet<UUID>();
        officials().forEach(one -> readers.add(one.value()));
        var fields =
                Map.of(
                        "vad", row.get(2),
                        "nar", "De senaste dagarna",
                        "var", "",
                        "kontakt", anonymous ? "" : "Ring efter klockan fyra",
                        "uppdrag", "ja");
        var name = anonymous ? "" : "Astrid Lindmarker";
        return granted(reports.file(new Report(fields, name, null, Set.copyOf(readers)))).report();
    }

    private void act(PersonId official, UUID report, String act, Map<String, String> fields) {
        granted(handling.act(official, PASSPHRASE, report, act, fields));
    }

    private List<PersonId> officials() {
        return network.members().stream()
                .filter(one -> one.official())
                .map(one -> one.person())
                .toList();
    }

    private static <T> T granted(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }
}
