package se.uppdrag.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.pages.AuditPage;
import se.uppdrag.audit.pages.AuditStatementPage;
import se.uppdrag.register.Post;
import se.uppdrag.registry.HandingOut;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/revision`: who the auditors are and what they have published (KL 8:16 a). For everybody.
@Controller
class AuditController {

    private final Auditors auditors;
    private final PublishedTable published;
    private final Inquiries inquiries;
    private final HandingOut diaries;
    private final ReportPages reports;
    private final AuditWords words;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;

    AuditController(
            Auditors auditors,
            PublishedTable published,
            Inquiries inquiries,
            HandingOut diaries,
            ReportPages reports,
            AuditWords words,
            Houses houses,
            Paper paper,
            Texts texts) {
        this.auditors = auditors;
        this.published = published;
        this.inquiries = inquiries;
        this.diaries = diaries;
        this.reports = reports;
        this.words = words;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
    }

    @GetMapping("/revision")
    String show(@Nullable SignedIn who, Model model) {
        var elected = auditors.elected();
        var today = auditors.today();
        model.addAttribute(
                "page",
                new AuditPage(
                        elected.stream()
                                .map(one -> new AuditPage.Auditor(one.name(), post(one.post())))
                                .toList(),
                        published.statements().stream().map(words::line).toList(),
                        published.reports().stream().map(words::line).toList(),
                        inquiries.unanswered().stream().map(one -> words.line(one, today)).toList(),
                        who != null
                                && (auditors.elected(who.id())
                                        || auditors.experts().stream()
                                                .anyMatch(one -> one.person().equals(who.id()))),
                        who != null && !diaries.organs(who).isEmpty()));
        return "audit/audit";
    }

    private String post(Post post) {
        return texts.get(post == Post.MEMBER ? "register.post.AUDITOR" : "register.post." + post);
    }

    @GetMapping("/revision/rapport/{slug:[a-z0-9-]+}")
    String report(@PathVariable String slug, @Nullable SignedIn who, Model model) {
        model.addAttribute("page", reports.report(slug, who, null));
        return "audit/report";
    }

    @GetMapping("/revision/rapport/{slug:[a-z0-9-]+}.pdf")
    ResponseEntity<byte[]> reportPaper(@PathVariable String slug) {
        return pdf("audit/report-paper", reports.report(slug, null, null), slug);
    }

    @GetMapping("/revision/berattelse/{year:\\d{4}}")
    String statement(@PathVariable int year, Model model) {
        model.addAttribute("page", page(year));
        return "audit/statement";
    }

    @GetMapping("/revision/berattelse/{year:\\d{4}}.pdf")
    ResponseEntity<byte[]> statementPaper(@PathVariable int year) {
        return pdf("audit/statement-paper", page(year), "revisionsberattelse-" + year);
    }

    private AuditStatementPage page(int year) {
        var statement =
                published
                        .statement(year)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new AuditStatementPage(
                houses.ours().name(),
                Integer.toString(year),
                Swedish.date(statement.handedOverAt()),
                AuditWords.paragraphs(statement.text()),
                published.verdicts(year).stream().map(this::verdict).toList(),
                published.opinions(year).stream()
                        .map(one -> new AuditStatementPage.Opinion(one.name(), one.dissent()))
                        .toList(),
                "/diarium/" + statement.matter(),
                published.reports().stream()
                        .filter(one -> one.year() == year)
                        .map(words::line)
                        .toList());
    }

    private AuditStatementPage.Verdict verdict(Published.Verdict one) {
        boolean remark = !one.remark().isEmpty();
        return new AuditStatementPage.Verdict(
                auditors.organName(one.organ()),
                words.verdict(one.supported(), remark),
                words.verdictColour(one.supported(), remark),
                one.remark(),
                one.reasons());
    }

    private ResponseEntity<byte[]> pdf(String template, Object page, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .body(paper.pdf(template, Map.of("page", page, "texts", texts)));
    }
}
