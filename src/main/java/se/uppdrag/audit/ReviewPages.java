package se.uppdrag.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.audit.pages.ReviewPage;
import se.uppdrag.audit.pages.WorkroomPage.Choice;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// A review, from what an open key opens.
@Component
class ReviewPages {

    /// What an organ is usually given to answer in.
    private static final int WEEKS_TO_ANSWER = 4;

    private final AuditKeys keys;
    private final Auditors auditors;
    private final Inquiries inquiries;
    private final AuditWords words;
    private final Texts texts;

    ReviewPages(
            AuditKeys keys, Auditors auditors, Inquiries inquiries, AuditWords words, Texts texts) {
        this.keys = keys;
        this.auditors = auditors;
        this.inquiries = inquiries;
        this.words = words;
        this.texts = texts;
    }

    ReviewPage of(AuditRing.Open by, Review review, TypedForm form, @Nullable RefusalText refusal) {
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
                inquiries.these(review.questions()).stream()
                        .map(one -> words.line(one, today))
                        .toList(),
                review.experts().stream()
                        .map(one -> texts.get("audit.expert.until", one.name(), one.until()))
                        .toList(),
                review.recusals().stream()
                        .map(one -> texts.get("audit.recused", one.name(), one.reason()))
                        .toList(),
                review.papers().stream().map(one -> paper(review, one)).toList(),
                review.documents().stream().map(one -> document(review, one)).toList(),
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

    private ReviewPage.Document document(Review review, Review.Document one) {
        return new ReviewPage.Document(
                Inspection.address(review.plan().id(), one.id()),
                one.reference(),
                texts.get("audit.inspection.about", one.by(), Swedish.moment(one.at())),
                one.reason());
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
}
