package se.uppdrag.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.pages.AuditReportPage;
import se.uppdrag.steering.Commission;
import se.uppdrag.steering.Commissions;
import se.uppdrag.web.Act;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A published report as it is shown, with what the organs do about its findings.
@Component
class ReportPages {

    private static final int SHOWN = 80;

    private final Auditors auditors;
    private final PublishedTable published;
    private final Commissions commissions;
    private final AuditWords words;
    private final Houses houses;
    private final Acts acts;
    private final Texts texts;

    ReportPages(
            Auditors auditors,
            PublishedTable published,
            Commissions commissions,
            AuditWords words,
            Houses houses,
            Acts acts,
            Texts texts) {
        this.auditors = auditors;
        this.published = published;
        this.commissions = commissions;
        this.words = words;
        this.houses = houses;
        this.acts = acts;
        this.texts = texts;
    }

    /// @param who nobody on a public visit
    /// @param again the form as it was sent; nothing on a first visit
    AuditReportPage report(String slug, @Nullable SignedIn who, @Nullable Filled again) {
        var report =
                published
                        .report(slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var findings = published.findings(slug);
        var measures = commissions.about(findings.stream().map(Published.Finding::id).toList());
        return new AuditReportPage(
                houses.ours().name(),
                slug,
                report.title(),
                words.kind(report.kind()),
                words.organs(report.organs()),
                Swedish.date(report.publishedAt()),
                AuditWords.paragraphs(report.text()),
                findings.stream().map(one -> finding(one, measures)).toList(),
                "/diarium/" + report.matter(),
                who == null ? List.of() : acts(slug, who, again));
    }

    private AuditReportPage.Finding finding(Published.Finding one, List<Commission> measures) {
        return new AuditReportPage.Finding(
                "iakttagelse-" + one.number(),
                auditors.organName(one.organ()),
                one.text(),
                words.grade(one.grade()),
                words.colour(one.grade()),
                measures.stream()
                        .filter(measure -> one.id().equals(measure.about()))
                        .map(this::measure)
                        .toList());
    }

    private AuditReportPage.Measure measure(Commission one) {
        var standing = one.on(auditors.today());
        return new AuditReportPage.Measure(
                one.address(),
                one.title(),
                texts.get("audit.measure.about", one.ownerName(), Swedish.date(one.due())),
                texts.get("steering.standing." + standing),
                switch (standing) {
                    case DONE -> "success";
                    case OVERDUE -> "danger";
                    case UNDER_WAY -> "info";
                    case NOT_BEGUN, GIVEN_UP -> "neutral";
                });
    }

    private List<Act> acts(String slug, SignedIn who, @Nullable Filled again) {
        var mine = kept(slug, who);
        return mine.isEmpty() ? List.of() : acts.shown(again, measure(slug, mine));
    }

    /// The findings in what she keeps the follow-up of.
    List<Published.Finding> kept(String slug, SignedIn who) {
        return published.findings(slug).stream()
                .filter(one -> commissions.keeps(who, one.organ()))
                .toList();
    }

    Form measure(String slug, List<Published.Finding> findings) {
        var owners = new ArrayList<Act.Option>();
        findings.stream()
                .map(Published.Finding::organ)
                .distinct()
                .flatMap(organ -> commissions.owners(organ).stream())
                .filter(one -> !owners.contains(one))
                .forEach(owners::add);
        return Form.of("audit", "measure", "/revision/rapport/" + slug + "/atgard")
                .choice("om", findings.stream().map(this::option).toList())
                .text("rubrik", 200)
                .optionalArea("text", 4000)
                .choice("ansvarig", owners)
                .day("klart");
    }

    private Act.Option option(Published.Finding one) {
        var text = one.text().length() > SHOWN ? one.text().substring(0, SHOWN) + "…" : one.text();
        return new Act.Option(one.id().toString(), auditors.organName(one.organ()) + ": " + text);
    }
}
