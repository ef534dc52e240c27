package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.delegations.LetterEvent.Kind;
import se.uppdrag.delegations.pages.WorkOrganPage.Counted;
import se.uppdrag.delegations.pages.WorkOrganPage.Month;
import se.uppdrag.delegations.pages.WorkOrganPage.Statistics;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Figures for the yearly follow-up: how many tasks stood and how many did not, month by month, and
/// what happened in a year.
@Component
class WorkStatistics {

    private static final int MONTHS = 12;
    private static final int STEP = 32;
    private static final int HEIGHT = 120;

    private final Texts texts;

    WorkStatistics(Texts texts) {
        this.texts = texts;
    }

    /// @param own the committee's part of the chain
    Statistics of(WorkChain own, String organ, LocalDate day) {
        var days = new ArrayList<LocalDate>();
        for (int back = MONTHS - 1; back > 0; back--) {
            days.add(day.withDayOfMonth(1).minusMonths(back - 1));
        }
        days.add(day);
        var pictures = days.stream().map(own::on).toList();
        var most =
                pictures.stream()
                        .mapToLong(one -> one.count(organ, true) + one.count(organ, false))
                        .max()
                        .orElse(0);
        var months = new ArrayList<Month>();
        for (var picture : pictures) {
            months.add(
                    month(
                            picture.day(),
                            picture.count(organ, true),
                            picture.count(organ, false),
                            Math.max(1, most),
                            months.size()));
        }
        return new Statistics(
                months,
                counted(own, day),
                MONTHS * STEP,
                texts.get("delegations.statistics.description")
                        + months.stream()
                                .map(one -> one.name() + " " + one.held() + "/" + one.open())
                                .collect(Collectors.joining(", ", " ", ".")));
    }

    private static Month month(LocalDate day, long held, long open, long most, int place) {
        int heldHeight = (int) (held * HEIGHT / most);
        int openHeight = (int) (open * HEIGHT / most);
        return new Month(
                Swedish.day(day),
                Long.toString(held),
                Long.toString(open),
                place * STEP + 4,
                HEIGHT - heldHeight,
                heldHeight,
                HEIGHT - heldHeight - openHeight,
                openHeight);
    }

    private List<Counted> counted(WorkChain own, LocalDate day) {
        var after = day.minusYears(1);
        var counted = new ArrayList<Counted>();
        counted.add(
                new Counted(
                        texts.get("delegations.statistics.given"),
                        Long.toString(
                                own.letters().stream()
                                        .filter(one -> within(one.givenOn(), after, day))
                                        .count())));
        for (var kind : Kind.values()) {
            counted.add(
                    new Counted(
                            texts.get("delegations.statistics." + kind),
                            Long.toString(
                                    own.events().stream()
                                            .filter(one -> one.kind() == kind)
                                            .filter(one -> within(one.onDate(), after, day))
                                            .count())));
        }
        counted.add(
                new Counted(
                        texts.get("delegations.statistics.left"),
                        Long.toString(
                                own.postings().stream()
                                        .filter(Posting::manager)
                                        .filter(one ->
                                                one.toDate() != null
                                                        && within(one.toDate(), after, day))
                                        .count())));
        return counted;
    }

    private static boolean within(LocalDate one, LocalDate after, LocalDate last) {
        return one.isAfter(after) && !one.isAfter(last);
    }
}
