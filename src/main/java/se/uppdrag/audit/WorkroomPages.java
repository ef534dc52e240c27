package se.uppdrag.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.audit.pages.AuditPage;
import se.uppdrag.audit.pages.DischargePage;
import se.uppdrag.audit.pages.ReviewPage;
import se.uppdrag.audit.pages.WorkroomPage;
import se.uppdrag.audit.pages.WorkroomPage.Choice;
import se.uppdrag.audit.pages.YearReportPage;
import se.uppdrag.register.Organ;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// The pages of the workspace, from what an open key opens.
@Component
class WorkroomPages {

    /// What an organ is usually given to answer in.
    private static final int WEEKS_TO_ANSWER = 4;

    private static final int STEPS = 4;
    private static final int CELL_WIDTH = 90;
    private static final int CELL_HEIGHT = 50;

    private final Audits audits;
    private final AuditKeys keys;
    private final Auditors auditors;
    private final Inquiries inquiries;
    private final PublishedTable published;
    private final AuditWords words;
    private final Texts texts;

    WorkroomPages(
            Audits audits,
            AuditKeys keys,
            Auditors auditors,
            Inquiries inquiries,
            PublishedTable published,
            AuditWords words,
            Texts texts) {
        this.audits = audits;
        this.keys = keys;
        this.auditors = auditors;
        this.inquiries = inquiries;
        this.published = published;
        this.words = words;
        this.texts = texts;
    }

    WorkroomPage room(AuditRing.Open by, int year, TypedForm form, @Nullable RefusalText refusal) {
        var room = audits.room(by);
        var today = auditors.today();
        var waiting = room.isEmpty() ? List.<AuditKeys.Waiting>of() : keys.waiting();
        return new WorkroomPage(
                Integer.toString(year),
                years(year),
                room.isPresent(),
                room.map(Room::risks).orElse(List.of()).stream()
                        .filter(one -> one.year() == year)
                        .sorted(Comparator.comparingInt(Room.Risk::weight).reversed())
                        .map(this::risk)
                        .toList(),
                matrix(room.map(Room::risks).orElse(List.of()), year),
                audits.reviews(by).stream()
                        .filter(one -> one.plan().year() == year && !one.recused(by.person()))
                        .map(this::line)
                        .toList(),
                room.isEmpty()
                        ? List.of()
                        : inquiries.unanswered().stream()
                                .map(one -> words.line(one, today))
                                .toList(),
                room.isEmpty() ? "" : YearReportController.HERE + "/" + year,
                waiting.isEmpty()
                        ? ""
                        : texts.get(
                                "audit.waiting",
                                String.join(
                                        ", ",
                                        waiting.stream().map(AuditKeys.Waiting::name).toList())),
                room.map(Room::admissions).orElse(List.of()).stream()
                        .map(one -> texts.get("audit.admitted", one.name(), one.by()))
                        .toList(),
                organs(auditors.reviewed()),
                Arrays.stream(Review.Kind.values())
                        .map(kind -> new Choice(kind.name(), words.kind(kind)))
                        .toList(),
                form.values(),
                form.mistakes(),
                refusal);
    }

    private List<DischargePage.Year> years(int shown) {
        int now = auditors.today().getYear();
        return IntStream.rangeClosed(Math.min(shown, now - 1), Math.max(shown, now + 1))
                .mapToObj(year ->
                        new DischargePage.Year(
                                WorkroomController.HERE + "/" + year,
                                Integer.toString(year),
                                year == shown))
                .toList();
    }

    /// The most likely above, the worst to the right; nothing where there are no risks.
    private List<WorkroomPage.MatrixRow> matrix(List<Room.Risk> risks, int year) {
        var ours = risks.stream().filter(one -> one.year() == year).toList();
        return ours.isEmpty()
                ? List.of()
                : IntStream.iterate(
                                STEPS, likelihood -> likelihood > 0, likelihood -> likelihood - 1)
                        .mapToObj(likelihood -> row(ours, likelihood))
                        .toList();
    }

    private WorkroomPage.MatrixRow row(List<Room.Risk> risks, int likelihood) {
        return new WorkroomPage.MatrixRow(
                texts.get("audit.step." + likelihood),
                (STEPS - likelihood) * CELL_HEIGHT,
                IntStream.rangeClosed(1, STEPS)
                        .mapToObj(consequence -> {
                            var count =
                                    risks.stream()
                                            .filter(one ->
                                                    one.likelihood() == likelihood
                                                            && one.consequence() == consequence)
                                            .count();
                            int weight = likelihood * consequence;
                            return new WorkroomPage.Cell(
                                    (consequence - 1) * CELL_WIDTH,
                                    words.weightSize(weight),
                                    count == 0 ? "" : Long.toString(count),
                                    words.weight(weight).split(",")[0]);
                        })
                        .toList());
    }

    private WorkroomPage.Risk risk(Room.Risk one) {
        return new WorkroomPage.Risk(
                auditors.organName(one.organ()),
                one.text(),
                words.weight(one.weight()),
                words.weightColour(one.weight()),
                texts.get(
                        "audit.risk.why",
                        Integer.toString(one.likelihood()),
                        Integer.toString(one.consequence())),
                one.response());
    }

    private AuditPage.Line line(Review one) {
        return new AuditPage.Line(
                ReviewController.HERE + "/" + one.plan().id(),
                one.plan().title(),
                texts.get(
                        "audit.review.about",
                        words.kind(one.plan().kind()),
                        words.organs(one.plan().organs())),
                words.state(one.state()),
                switch (one.state()) {
                    case PLANNED -> "info";
                    case UNDER_WAY -> "warning";
                    case REPORTED -> "success";
                });
    }

    private static List<Choice> organs(List<Organ> organs) {
        return organs.stream().map(one -> new Choice(one.slug(), one.name())).toList();
    }

    ReviewPage review(
            AuditRing.Open by, Review review, TypedForm form, @Nullable RefusalText refusal) {
        var plan = review.plan();
        var today = auditors.today();
        return new ReviewPage(
                plan.id().toString(),
                plan.title(),
                words.kind(plan.kind()),
                Integer.toString(plan.year()),
                words.organs(plan.organs()),
                plan.purpose(),
                words.state(review.state()),
                auditors.elected(by.person()),
                review.notes().stream()
                        .map(one ->
                                new ReviewPage.Note(
                                        Swedish.moment(one.at()),
                                        one.by(),
                                        AuditWords.paragraphs(one.text())))
                        .toList(),
                review.findings().stream().map(this::finding).toList(),
                inquiries.all().stream()
                        .filter(one -> review.questions().contains(one.id().toString()))
                        .map(one -> words.line(one, today))
                        .toList(),
                review.experts().stream()
                        .map(one -> texts.get("audit.expert.until", one.name(), one.until()))
                        .toList(),
                review.recusals().stream()
                        .map(one -> texts.get("audit.recused", one.name(), one.reason()))
                        .toList(),
                review.papers().stream().map(one -> paper(review, one)).toList(),
                review.draft(),
                review.report().isEmpty() ? "" : "/revision/rapport/" + review.report(),
                plan.organs().stream()
                        .map(slug -> new Choice(slug, auditors.organName(slug)))
                        .toList(),
                Arrays.stream(Review.Grade.values())
                        .map(grade -> new Choice(grade.name(), words.grade(grade)))
                        .toList(),
                auditors.experts().stream()
                        .filter(one -> keys.has(one.person()))
                        .map(one -> new Choice(one.person().toString(), one.name()))
                        .toList(),
                today.plusWeeks(WEEKS_TO_ANSWER).toString(),
                form.values("till", "svar-senast"),
                form.mistakes(),
                refusal);
    }

    private ReviewPage.Paper paper(Review review, Review.Paper one) {
        return new ReviewPage.Paper(
                "%s/%s/bilaga/%s".formatted(ReviewController.HERE, review.plan().id(), one.id()),
                one.name(),
                texts.get(
                        "audit.paper.about",
                        Swedish.size(one.size()),
                        one.by(),
                        Swedish.moment(one.at())),
                one.hash());
    }

    private ReviewPage.Finding finding(Review.Finding one) {
        return new ReviewPage.Finding(
                one.id(),
                auditors.organName(one.organ()),
                one.text(),
                words.grade(one.grade()),
                words.colour(one.grade()),
                one.by());
    }

    YearReportPage yearReport(
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
