package se.uppdrag.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.audit.Auditors.Auditor;
import se.uppdrag.audit.Published.Opinion;
import se.uppdrag.audit.Published.Statement;
import se.uppdrag.audit.Published.Verdict;
import se.uppdrag.audit.Sheet.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.registry.Registry;

/// The door to the yearly report (`revisionsberättelse`): written together, signed by each, handed
/// over once (KL 12:12–13).
@Service
@Transactional
public class YearReports {

    private final Cabinet cabinet;
    private final Auditors auditors;
    private final PublishedTable published;
    private final Registry registry;
    private final Clock clock;

    YearReports(
            Cabinet cabinet,
            Auditors auditors,
            PublishedTable published,
            Registry registry,
            Clock clock) {
        this.cabinet = cabinet;
        this.auditors = auditors;
        this.published = published;
        this.registry = registry;
        this.clock = clock;
    }

    /// The organs it must speak of.
    @Transactional(readOnly = true)
    public List<String> judgedOrgans(int year) {
        return auditors.judged(year).stream().map(Organ::slug).toList();
    }

    public void write(AuditRing.Open by, int year, String text) {
        cabinet.write(room(), by, Kind.ESSAY, Map.of("ar", Integer.toString(year), "text", text));
    }

    public Outcome<String> judge(
            AuditRing.Open by,
            int year,
            String organ,
            boolean supported,
            String remark,
            String reasons) {
        return YearReport.judge(organ, supported, remark, reasons)
                .map(verdict -> {
                    cabinet.write(
                            room(),
                            by,
                            Kind.VERDICT,
                            Map.of(
                                    "ar", Integer.toString(year),
                                    "organ", organ,
                                    "tillstyrks", supported ? "JA" : "NEJ",
                                    "anmarkning", remark,
                                    "motiv", reasons));
                    return organ;
                });
    }

    /// Signs what stands now, for herself (KL 12:7).
    ///
    /// @param dissent what she thinks otherwise; empty where nothing
    public void sign(AuditRing.Open by, int year, String dissent) {
        cabinet.write(
                room(),
                by,
                Kind.OPINION,
                Map.of(
                        "ar", Integer.toString(year),
                        "person", by.person().toString(),
                        "avvikande", dissent));
    }

    /// Hands the yearly report over to the assembly; from now on it is for everybody to read.
    ///
    /// @param from the auditors, as the registry is to have them
    /// @param subject its name in the registry
    public Outcome<Integer> handOver(AuditRing.Open by, int year, String from, String subject) {
        var judged =
                auditors.judged(year).stream().collect(Collectors.toMap(Organ::slug, Organ::name));
        var serving =
                auditors.elected().stream()
                        .collect(Collectors.toMap(Auditor::person, Auditor::name));
        return Room.of(cabinet.read(room(), by))
                .report(year)
                .handOver(judged, serving)
                .map(report -> {
                    store(by, report, from, subject);
                    return year;
                });
    }

    private void store(AuditRing.Open by, YearReport report, String from, String subject) {
        var now = clock.instant();
        var matter =
                registry.open(
                        auditors.assembly(),
                        Matter.Kind.MATTER,
                        subject,
                        new Registration(
                                        Direction.RECEIVED,
                                        from,
                                        subject,
                                        now,
                                        report.essay(),
                                        null)
                                .atOnce());
        published.insert(
                new Statement(report.year(), report.essay(), now, matter.slug()),
                report.verdicts().values().stream()
                        .map(one ->
                                new Verdict(
                                        one.organ(), one.supported(), one.remark(), one.reasons()))
                        .toList(),
                report.opinions().values().stream()
                        .map(one -> new Opinion(one.auditor(), one.name(), one.dissent()))
                        .toList());
        cabinet.write(room(), by, Kind.HANDED_OVER, Map.of("ar", Integer.toString(report.year())));
    }

    private UUID room() {
        return cabinet.room().orElseThrow();
    }
}
