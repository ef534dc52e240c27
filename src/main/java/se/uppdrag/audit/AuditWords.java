package se.uppdrag.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.audit.pages.AuditPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What the auditors' things are called on the pages.
@Component
class AuditWords {

    /// From here a risk is high; below the other it is low. Of 16.
    private static final int HIGH = 9;

    private static final int LOW = 4;

    private final Auditors auditors;
    private final Texts texts;

    AuditWords(Auditors auditors, Texts texts) {
        this.auditors = auditors;
        this.texts = texts;
    }

    /// The auditors together, as a sender.
    String us() {
        return texts.get("audit.us");
    }

    String kind(Review.Kind kind) {
        return texts.get("audit.kind." + kind);
    }

    String state(Review.State state) {
        return texts.get("audit.state." + state);
    }

    String grade(Review.Grade grade) {
        return texts.get("audit.grade." + grade);
    }

    String colour(Review.Grade grade) {
        return switch (grade) {
            case GOOD -> "success";
            case MINOR -> "info";
            case FLAW -> "warning";
            case GRAVE -> "danger";
        };
    }

    String organs(List<String> slugs) {
        return slugs.stream().map(auditors::organName).collect(Collectors.joining(", "));
    }

    String weight(int weight) {
        return texts.get(
                weight >= HIGH
                        ? "audit.risk.high"
                        : weight < LOW ? "audit.risk.low" : "audit.risk.middle",
                Integer.toString(weight));
    }

    String weightColour(int weight) {
        return weight >= HIGH ? "danger" : weight < LOW ? "success" : "warning";
    }

    /// The class of a weight's square in the matrix.
    String weightSize(int weight) {
        return weight >= HIGH ? "act" : weight < LOW ? "accept" : "control";
    }

    String verdict(boolean supported, boolean remark) {
        return texts.get(
                "audit.verdict."
                        + (supported ? "supported" : "not-supported")
                        + (remark ? ".remark" : ""));
    }

    String verdictColour(boolean supported, boolean remark) {
        return !supported ? "danger" : remark ? "warning" : "success";
    }

    AuditPage.Line line(Inquiry one, LocalDate today) {
        var late = one.late(today);
        return new AuditPage.Line(
                "/revision/fragor/" + one.id(),
                one.subject(),
                texts.get(
                        "audit.question.about",
                        auditors.organName(one.organ()),
                        Swedish.date(one.answerBy())),
                texts.get(
                        one.answered()
                                ? late ? "audit.question.answered-late" : "audit.question.answered"
                                : late ? "audit.question.overdue" : "audit.question.waits"),
                one.answered() ? late ? "warning" : "success" : late ? "danger" : "info");
    }

    AuditPage.Line line(Published.Report one) {
        return new AuditPage.Line(
                "/revision/rapport/" + one.slug(),
                one.title(),
                texts.get(
                        "audit.report.about",
                        kind(one.kind()),
                        organs(one.organs()),
                        Swedish.date(one.publishedAt())),
                "",
                "");
    }

    AuditPage.Line line(Published.Statement one) {
        return new AuditPage.Line(
                "/revision/berattelse/" + one.year(),
                texts.get("audit.statement.of", Integer.toString(one.year())),
                texts.get("audit.statement.about", Swedish.date(one.handedOverAt())),
                "",
                "");
    }

    /// A text as it was typed, an empty line between paragraphs.
    static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
