package se.uppdrag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.audit.Sheet.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

@DisplayName("KL 12:7, 12:12–13 – the auditors' yearly report")
@Proves({"KL12-7", "KL12-12"})
class YearReportTests {

    private static final UUID BERG = UUID.randomUUID();
    private static final UUID LIND = UUID.randomUUID();
    private static final Map<UUID, String> AUDITORS = Map.of(BERG, "Alva Berg", LIND, "Olle Lind");
    private static final Map<String, String> ORGANS =
            Map.of("ks", "Kommunstyrelsen", "bun", "Barn- och ungdomsnämnden");

    private final List<Sheet> sheets = new ArrayList<>();

    private void sheet(Kind kind, String by, Map<String, String> fields) {
        sheets.add(new Sheet(kind, Instant.EPOCH, by, fields));
    }

    private void essay(String text) {
        sheet(Kind.ESSAY, "Alva Berg", Map.of("ar", "2026", "text", text));
    }

    private void verdict(String organ) {
        sheet(Kind.VERDICT, "Alva Berg", Map.of("ar", "2026", "organ", organ, "tillstyrks", "JA"));
    }

    private void signs(UUID auditor, String dissent) {
        sheet(
                Kind.OPINION,
                AUDITORS.getOrDefault(auditor, ""),
                Map.of("ar", "2026", "person", auditor.toString(), "avvikande", dissent));
    }

    private YearReport report() {
        return YearReport.of(2026, sheets);
    }

    private Outcome<YearReport> handedOver() {
        return report().handOver(ORGANS, AUDITORS);
    }

    @Test
    void is_handed_over_when_it_is_written_judges_every_organ_and_is_signed() {
        essay("Verksamheten har skötts väl.");
        verdict("ks");
        verdict("bun");
        signs(BERG, "");
        signs(LIND, "Jag delar inte bedömningen av kommunstyrelsen.");
        assertThat(handedOver())
                .isInstanceOfSatisfying(
                        Granted.class, granted -> assertThat(granted.remarks()).isEmpty());
        assertThat(report().opinions().values())
                .extracting(YearReport.Opinion::dissent)
                .anyMatch(one -> one.startsWith("Jag delar inte"));
    }

    @Test
    void is_not_handed_over_while_an_organ_is_not_judged_and_the_organ_is_named() {
        essay("Verksamheten har skötts väl.");
        verdict("ks");
        signs(BERG, "");
        assertThat(handedOver())
                .isEqualTo(
                        new Refused<YearReport>(
                                AuditRefusal.NOT_ALL_ARE_JUDGED,
                                List.of("Barn- och ungdomsnämnden")));
    }

    @Test
    void is_not_handed_over_unsigned() {
        essay("Verksamheten har skötts väl.");
        verdict("ks");
        verdict("bun");
        assertThat(handedOver()).isEqualTo(Outcome.refused(AuditRefusal.NOBODY_HAS_SIGNED));
    }

    @Test
    void one_who_has_not_signed_is_told_of_and_stops_nobody() {
        essay("Verksamheten har skötts väl.");
        verdict("ks");
        verdict("bun");
        signs(BERG, "");
        assertThat(handedOver())
                .isInstanceOfSatisfying(
                        Granted.class, granted -> assertThat(granted.remarks()).hasSize(1));
    }

    @Test
    void a_signature_is_for_what_stood_just_then() {
        essay("Verksamheten har skötts väl.");
        verdict("ks");
        verdict("bun");
        signs(BERG, "");
        essay("Verksamheten har inte skötts väl.");
        assertThat(report().opinions()).isEmpty();
        assertThat(report().stale()).containsExactly(BERG);
        signs(BERG, "");
        assertThat(report().stale()).isEmpty();
        assertThat(handedOver()).isInstanceOf(Granted.class);
    }

    @Test
    void is_handed_over_once() {
        essay("Verksamheten har skötts väl.");
        verdict("ks");
        verdict("bun");
        signs(BERG, "");
        sheet(Kind.HANDED_OVER, "Alva Berg", Map.of("ar", "2026"));
        assertThat(handedOver())
                .isEqualTo(
                        new Refused<YearReport>(AuditRefusal.HANDED_OVER_BEFORE, List.of("2026")));
    }

    @Test
    void a_remark_and_a_no_take_reasons() {
        assertThat(YearReport.judge("ks", true, "Bristande kontroll", ""))
                .isEqualTo(Outcome.refused(AuditRefusal.REMARK_WITHOUT_REASONS));
        assertThat(YearReport.judge("ks", false, "", ""))
                .isEqualTo(Outcome.refused(AuditRefusal.REMARK_WITHOUT_REASONS));
        assertThat(YearReport.judge("ks", true, "", "")).isInstanceOf(Granted.class);
        assertThat(YearReport.judge("ks", true, "Bristande kontroll", "Ingen plan fanns."))
                .isInstanceOf(Granted.class);
    }
}
