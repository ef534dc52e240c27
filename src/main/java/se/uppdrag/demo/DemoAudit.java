package se.uppdrag.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.AuditKeys;
import se.uppdrag.audit.AuditRing;
import se.uppdrag.audit.Audits;
import se.uppdrag.audit.Discharges;
import se.uppdrag.audit.Inquiries;
import se.uppdrag.audit.Inspections;
import se.uppdrag.audit.Review;
import se.uppdrag.audit.Room;
import se.uppdrag.audit.YearReports;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;

/// The auditors of the demonstration and what they have written, asked and reported.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoAudit {

    /// What every auditor's key opens with.
    static final String PASSPHRASE = "granit lykta regn cykel";

    private static final int MATTERS = 500;
    private static final String US = "Kommunrevisionen";
    private static final String SOCIAL = "socialnamnden";
    private static final String SCHOOLS = "barn-och-ungdomsnamnden";

    private final AuditKeys keys;
    private final Audits audits;
    private final YearReports reports;
    private final Inspections inspections;
    private final Registry registry;
    private final Inquiries inquiries;
    private final Discharges discharges;
    private final Register register;
    private final List<AuditRing.Open> auditors = new ArrayList<>();

    DemoAudit(
            AuditKeys keys,
            Audits audits,
            YearReports reports,
            Inspections inspections,
            Registry registry,
            Inquiries inquiries,
            Discharges discharges,
            Register register) {
        this.keys = keys;
        this.audits = audits;
        this.reports = reports;
        this.inspections = inspections;
        this.registry = registry;
        this.inquiries = inquiries;
        this.discharges = discharges;
        this.register = register;
    }

    /// Each makes a key; the first founds the room and lets the others in.
    void found(LocalDate on) {
        var audit = register.organ("kommunrevisionen").orElseThrow();
        for (var one : register.roll(audit, on).members()) {
            var who = new SignedIn(one.person().value(), one.name());
            var key = granted(keys.make(who, PASSPHRASE));
            if (!auditors.isEmpty()) {
                granted(keys.admit(auditors.getFirst(), key));
            }
            auditors.add(granted(keys.open(who, PASSPHRASE)));
        }
    }

    /// The year's risks and reviews, and a question that has been answered.
    void plan(int year) {
        var chair = auditors.getFirst();
        risk(
                year,
                SOCIAL,
                "Placeringar av barn och unga följs inte upp i tid.",
                3,
                4,
                "Fördjupad granskning under våren.");
        risk(year, SCHOOLS, "Elever utan behöriga lärare i årskurs 7–9.", 3, 3, "");
        risk(
                year,
                "samhallsbyggnadsnamnden",
                "Detaljplaner drar ut på tiden.",
                2,
                2,
                "Följs i den grundläggande granskningen.");
        var basic =
                review(
                        year,
                        Review.Kind.BASIC,
                        "Nämndernas mål och interna kontroll",
                        "ks",
                        SOCIAL,
                        SCHOOLS);
        audits.note(chair, basic, "Möte med kommunstyrelsens presidium är bokat.");
        inspect(chair, basic);
        var deep = review(year, Review.Kind.IN_DEPTH, "Uppföljning av placeringar", SOCIAL);
        audits.note(
                chair,
                deep,
                "Vi begär ut statistiken per månad.\n\nEnhetschefen är sjukskriven till april.");
        audits.find(
                chair,
                deep,
                SOCIAL,
                "Fyra av tio placeringar har inte följts upp inom sex månader.",
                Review.Grade.FLAW);
        audits.draft(
                chair,
                deep,
                """
                Revisorerna har granskat om socialnämnden följer upp placeringar av barn och unga.

                Nämnden har tydliga rutiner. De följs inte alltid, och nämnden får inte veta det.

                Vi rekommenderar nämnden att ta in uppföljningen i den interna kontrollen.
                """);
        granted(
                audits.ask(
                        chair,
                        deep,
                        organ(SOCIAL),
                        US,
                        "Frågor om uppföljning av placeringar",
                        "Hur får nämnden veta att en placering inte har följts upp i tid?",
                        LocalDate.of(year, 3, 31)));
        granted(audits.publish(chair, deep, US));
    }

    /// The first matter of the executive's, whichever it is.
    private void inspect(AuditRing.Open chair, UUID review) {
        var first =
                registry.openedSince(Instant.EPOCH, MATTERS).stream()
                        .filter(one -> one.slug().startsWith("ks-"))
                        .findFirst()
                        .orElseThrow();
        granted(
                inspections.ask(
                        chair,
                        review,
                        first.dnr() + " 1",
                        "Vi ser hur ärenden kommer till styrelsen."));
    }

    private void risk(
            int year, String organ, String text, int likelihood, int consequence, String measure) {
        audits.addRisk(
                auditors.getFirst(),
                new Room.Risk(
                        UUID.randomUUID(), year, organ, text, likelihood, consequence, measure));
    }

    private UUID review(int year, Review.Kind kind, String title, String... organs) {
        return audits.plan(
                auditors.getFirst(),
                new Review.Plan(
                        UUID.randomUUID(),
                        year,
                        kind,
                        title,
                        List.of(organs),
                        "Är styrningen och kontrollen tillräcklig?"));
    }

    private Organ organ(String slug) {
        return register.organ(slug).orElseThrow();
    }

    /// The board answers, and the report for the year before is handed over, with one remark.
    void report(int year) {
        inquiries
                .unansweredIds()
                .forEach(id ->
                        granted(
                                inquiries.answer(
                                        id,
                                        "Nämnden får en sammanställning varje kvartal från och med i år.",
                                        "Nämndsekreteraren",
                                        US)));
        var chair = auditors.getFirst();
        assess(chair, year);
        reports.write(
                chair,
                year,
                """
                Vi har granskat verksamheten i styrelse och nämnder. Granskningen har utförts enligt                 kommunallagen, god revisionssed i kommunal verksamhet och kommunens revisionsreglemente.

                Vi bedömer att verksamheten i huvudsak har skötts på ett ändamålsenligt och från                 ekonomisk synpunkt tillfredsställande sätt, att räkenskaperna är rättvisande och att                 den interna kontrollen har varit tillräcklig, utom i det som anges för socialnämnden.
                """);
        for (var organ : reports.judgedOrgans(year)) {
            boolean remark = organ.equals(SOCIAL);
            granted(
                    reports.judge(
                            chair,
                            year,
                            organ,
                            true,
                            remark ? "Bristande uppföljning av placeringar." : "",
                            remark
                                    ? "Nämnden har inte följt upp sina beslut och inte haft den med i den interna kontrollen."
                                    : ""));
        }
        for (var auditor : auditors) {
            reports.sign(
                    auditor,
                    year,
                    auditor.equals(auditors.getLast())
                            ? "Jag anser att socialnämndens arbete inte ger skäl för en anmärkning."
                            : "");
        }
        granted(reports.handOver(chair, year, US, "Revisionsberättelse för " + year));
        granted(
                discharges.explain(
                        year,
                        SOCIAL,
                        "Nämnden delar bilden och har antagit en ny plan för uppföljning.",
                        "Nämndens ordförande"));
    }

    private void assess(AuditRing.Open chair, int year) {
        var assessment =
                review(year, Review.Kind.ASSESSMENT, "Bedömning av årsredovisningen " + year, "ks");
        audits.draft(
                chair,
                assessment,
                """
                Vi bedömer att resultatet enligt årsredovisningen är förenligt med fem av \
                fullmäktiges sju mål, och att balanskravet är uppfyllt.
                """);
        granted(audits.publish(chair, assessment, US));
    }

    /// The assembly approves the annual report and grants discharge to all.
    void discharge(int year, LocalDate on) {
        var minutes = "protokollet " + on;
        granted(discharges.treat(year, true, on, minutes));
        for (var organ : reports.judgedOrgans(year)) {
            granted(discharges.decide(year, organ, true, "", "", on, minutes));
        }
        auditors.forEach(AuditRing.Open::wipe);
    }

    private static <T> T granted(Outcome<T> outcome) {
        if (outcome instanceof Granted<T>(var value, _)) {
            return value;
        }
        throw new IllegalStateException("Refused: " + outcome);
    }
}
