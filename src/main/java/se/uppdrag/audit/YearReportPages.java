package se.uppdrag.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.audit.pages.YearReportPage;
import se.uppdrag.register.Organ;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// The yearly report as it is being written, from what an open key opens.
@Component
class YearReportPages {

    private final Audits audits;
    private final Auditors auditors;
    private final PublishedTable published;
    private final AuditWords words;
    private final Texts texts;

    YearReportPages(
            Audits audits,
            Auditors auditors,
            PublishedTable published,
            AuditWords words,
            Texts texts) {
        this.audits = audits;
        this.auditors = auditors;
        this.published = published;
        this.words = words;
        this.texts = texts;
    }

    YearReportPage of(
            AuditRing.Open by,
            int year,
            String chosen,
            TypedForm form,
            @Nullable RefusalText refusal) {
        var report = audits.room(by).orElseThrow().report(year);
        return new YearReportPage(
                Integer.toString(year),
                report.essay(),
                auditors.judged(year).stream().map(one -> verdict(one, report)).toList(),
                auditors.elected().stream().map(one -> signature(one, report)).toList(),
                report.opinions().containsKey(by.person()),
                published.statement(year).isPresent() ? "/revision/berattelse/" + year : "",
                chosen,
                form.values(),
                form.mistakes(),
                refusal);
    }

    private YearReportPage.Verdict verdict(Organ organ, YearReport report) {
        var verdict = report.verdicts().get(organ.slug());
        if (verdict == null) {
            return new YearReportPage.Verdict(organ.slug(), organ.name(), "", "", "", "");
        }
        boolean remark = !verdict.remark().isEmpty();
        return new YearReportPage.Verdict(
                organ.slug(),
                organ.name(),
                words.verdict(verdict.supported(), remark),
                words.verdictColour(verdict.supported(), remark),
                verdict.remark(),
                verdict.reasons());
    }

    private YearReportPage.Signature signature(Auditors.Auditor auditor, YearReport report) {
        var opinion = report.opinions().get(auditor.person());
        if (opinion == null) {
            boolean stale = report.stale().contains(auditor.person());
            return new YearReportPage.Signature(
                    auditor.name(),
                    texts.get(stale ? "audit.sign.stale" : "audit.sign.not"),
                    stale ? "warning" : "info",
                    "");
        }
        return new YearReportPage.Signature(
                auditor.name(),
                texts.get(opinion.dissent().isEmpty() ? "audit.sign.signed" : "audit.sign.dissent"),
                "success",
                opinion.dissent());
    }
}
