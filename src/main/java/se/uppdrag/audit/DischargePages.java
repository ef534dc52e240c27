package se.uppdrag.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.pages.DischargePage;
import se.uppdrag.register.Organ;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// The page of the matter of discharge.
@Component
class DischargePages {

    private final Discharges discharges;
    private final Auditors auditors;
    private final AuditWords words;
    private final Gate gate;
    private final Texts texts;

    DischargePages(
            Discharges discharges, Auditors auditors, AuditWords words, Gate gate, Texts texts) {
        this.discharges = discharges;
        this.auditors = auditors;
        this.words = words;
        this.gate = gate;
        this.texts = texts;
    }

    boolean answersFor(@Nullable SignedIn who, String organ) {
        return who != null
                && (gate.open(who, Role.SECRETARY, organ) || gate.open(who, Role.PRESIDIUM, organ));
    }

    DischargePage page(
            int year, @Nullable SignedIn who, TypedForm form, @Nullable RefusalText refusal) {
        var matter = discharges.matter(year);
        var today = auditors.today();
        var judged = auditors.judged(year);
        var open = judged.stream().anyMatch(one -> matter.decision(one.slug()).isEmpty());
        return new DischargePage(
                Integer.toString(year),
                years(year, today, DischargeController.HERE),
                Swedish.date(matter.lastDay()),
                open && today.isAfter(matter.lastDay()),
                matter.verdicts().isEmpty() ? "" : "/revision/berattelse/" + year,
                matter.assessedOn().map(Swedish::date).orElse(""),
                annualReport(matter),
                matter.remarkOnAnnualReport().map(texts::of).orElse(""),
                matter.annualReport().isPresent(),
                judged.stream().map(one -> organ(one, matter, who)).toList(),
                answersFor(who, auditors.assembly().slug()),
                form.values("dag", "ar-dag"),
                form.mistakes(),
                refusal);
    }

    /// The last three that are over, and the one that is shown.
    static List<DischargePage.Year> years(int shown, LocalDate today, String here) {
        int last = today.getYear() - 1;
        return IntStream.rangeClosed(Math.min(shown, last - 2), Math.max(shown, last))
                .filter(year -> year > last - 3 || year == shown)
                .mapToObj(year ->
                        new DischargePage.Year(
                                here + "/" + year, Integer.toString(year), year == shown))
                .toList();
    }

    private String annualReport(DischargeMatter matter) {
        return matter.annualReport()
                .map(one ->
                        texts.get(
                                one.approved()
                                        ? "audit.annual.approved"
                                        : "audit.annual.not-approved",
                                Swedish.date(one.decidedOn()),
                                one.paragraph()))
                .orElse("");
    }

    private DischargePage.Organ organ(Organ organ, DischargeMatter matter, @Nullable SignedIn who) {
        var slug = organ.slug();
        var verdict = matter.verdict(slug);
        var decision = matter.decision(slug);
        var explanation = matter.explanation(slug);
        boolean awaits = matter.awaitsExplanation(slug);
        return new DischargePage.Organ(
                slug,
                organ.name(),
                verdict.map(one -> words.verdict(one.supported(), !one.remark().isEmpty()))
                        .orElse(""),
                verdict.map(one -> words.verdictColour(one.supported(), !one.remark().isEmpty()))
                        .orElse("info"),
                verdict.map(Published.Verdict::remark).orElse(""),
                verdict.map(Published.Verdict::reasons).orElse(""),
                explanation.map(one -> AuditWords.paragraphs(one.text())).orElse(List.of()),
                explanation
                        .map(one ->
                                texts.get(
                                        "audit.explained-by",
                                        one.givenBy(),
                                        Swedish.date(one.givenAt())))
                        .orElse(""),
                awaits,
                awaits && answersFor(who, slug),
                String.join(", ", auditors.standAside(slug, matter.year())),
                decision.map(this::decided).orElse(""),
                decision.map(one -> words.verdictColour(one.granted(), !one.remark().isEmpty()))
                        .orElse(""),
                decision.map(DischargeTable.Decision::reasons).orElse(""),
                decision.map(matter::remarks).orElse(List.of()).stream().map(texts::of).toList());
    }

    private String decided(DischargeTable.Decision one) {
        return texts.get(
                "audit.decided."
                        + (one.granted() ? "granted" : "refused")
                        + (one.remark().isEmpty() ? "" : ".remark"),
                Swedish.date(one.decidedOn()),
                one.paragraph(),
                one.remark());
    }
}
