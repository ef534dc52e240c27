package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Provisions;
import se.uppdrag.steering.pages.Mark;
import se.uppdrag.steering.pages.OverviewPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The days of a year that the law gives, each computed, with its provision and whether it was
/// kept.
@Component
class YearDays {

    private static final int SOON = 30;

    private final Handovers handovers;
    private final Marks marks;
    private final Texts texts;

    YearDays(Handovers handovers, Marks marks, Texts texts) {
        this.handovers = handovers;
        this.marks = marks;
        this.texts = texts;
    }

    List<OverviewPage.Day> of(int year, LocalDate on) {
        var done =
                handovers.of(year).stream().collect(Collectors.toMap(Handover::kind, one -> one));
        return Arrays.stream(Handover.Kind.values())
                .map(kind -> day(kind, year, done.get(kind), on))
                .toList();
    }

    private OverviewPage.Day day(
            Handover.Kind kind, int year, @Nullable Handover done, LocalDate on) {
        var due = kind.due(year, done == null ? Handover.USUAL_MONTH : done.lastMonth());
        return new OverviewPage.Day(
                texts.get(
                        "steering.day." + kind,
                        Integer.toString(year - 1),
                        Integer.toString(year),
                        Integer.toString(year + 1),
                        done == null ? texts.get("steering.day.usual") : month(done)),
                Swedish.weekday(due),
                kind.basis().toString(),
                Provisions.at(kind.basis()).stream()
                        .findFirst()
                        .map(one -> "/rakna/lag#" + one.id())
                        .orElse("/rakna/lag"),
                mark(due, done, on),
                done == null
                        ? ""
                        : texts.get(
                                "steering.day.done", Swedish.date(done.doneOn()), done.decision()));
    }

    private String month(Handover done) {
        return Swedish.inSentence(texts.get("steering.month." + done.lastMonth()));
    }

    private Mark mark(LocalDate due, @Nullable Handover done, LocalDate on) {
        if (done != null) {
            return done.late()
                    ? marks.of("warning", "steering.day.late")
                    : marks.of("success", "steering.day.in-time");
        }
        if (on.isAfter(due)) {
            return marks.of("danger", "steering.day.missed");
        }
        return on.plusDays(SOON).isBefore(due)
                ? marks.none("steering.day.ahead")
                : marks.of("info", "steering.day.soon");
    }
}
