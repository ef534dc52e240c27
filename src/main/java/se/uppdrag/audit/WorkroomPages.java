package se.uppdrag.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.audit.pages.AuditPage;
import se.uppdrag.audit.pages.DischargePage;
import se.uppdrag.audit.pages.WorkroomPage;
import se.uppdrag.audit.pages.WorkroomPage.Choice;
import se.uppdrag.register.Organ;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;
import se.uppdrag.web.TypedForm;

/// The room, from what an open key opens.
@Component
class WorkroomPages {

    private static final int STEPS = 4;
    private static final int CELL_WIDTH = 90;
    private static final int CELL_HEIGHT = 50;

    private final Audits audits;
    private final AuditKeys keys;
    private final Auditors auditors;
    private final Inquiries inquiries;
    private final AuditWords words;
    private final Texts texts;

    WorkroomPages(
            Audits audits,
            AuditKeys keys,
            Auditors auditors,
            Inquiries inquiries,
            AuditWords words,
            Texts texts) {
        this.audits = audits;
        this.keys = keys;
        this.auditors = auditors;
        this.inquiries = inquiries;
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

    static List<Choice> organs(List<Organ> organs) {
        return organs.stream().map(one -> new Choice(one.slug(), one.name())).toList();
    }
}
