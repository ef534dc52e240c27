package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.pages.ControlPlanPage;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A committee's year of internal control, as it is shown and printed.
@Component
class ControlPages {

    private static final int CELL_WIDTH = 90;
    private static final int CELL_HEIGHT = 50;

    private final InternalControl control;
    private final Commissions commissions;
    private final ControlForms forms;
    private final Marks marks;
    private final Texts texts;

    ControlPages(
            InternalControl control,
            Commissions commissions,
            ControlForms forms,
            Marks marks,
            Texts texts) {
        this.control = control;
        this.commissions = commissions;
        this.forms = forms;
        this.marks = marks;
        this.texts = texts;
    }

    /// @param keeps whether the reader keeps the plan and so sees what is only proposed
    ControlPlanPage page(Organ organ, int year, LocalDate on, boolean keeps, List<Act> acts) {
        var all = control.year(organ.slug(), year);
        var shown = keeps ? all : all.published();
        var states = shown.states(on);
        var report = all.report();
        return new ControlPlanPage(
                organ.slug(),
                organ.name(),
                Integer.toString(year),
                years(organ, year, on),
                all.adopted().stream()
                        .map(one ->
                                new Decided(organ.slug(), one.decidedOn(), one.section())
                                        .by(organ.name()))
                        .toList(),
                keeps ? proposals(all) : "",
                matrix(shown),
                shown.risks().stream().map(one -> risk(one, shown, states, keeps)).toList(),
                states.stream()
                        .filter(one -> one.state() == ControlState.State.MISSED)
                        .map(this::occasion)
                        .toList(),
                measures(shown, on),
                summary(shown.counts(on)),
                report == null
                        ? marks.none("steering.judgement.none")
                        : marks.of(report.judgement()),
                report == null ? "" : report.text(),
                report == null
                        ? ""
                        : new Decided(organ.slug(), report.decidedOn(), report.section())
                                .by(organ.name()),
                keeps ? all.remarks().stream().map(texts::of).toList() : List.of(),
                acts);
    }

    private List<Year> years(Organ organ, int shown, LocalDate on) {
        return Stream.concat(
                        Stream.of(on.getYear() + 1, on.getYear(), on.getYear() - 1, shown),
                        control.years().stream())
                .distinct()
                .sorted()
                .map(one ->
                        new Year(
                                Integer.toString(one),
                                "/styrning/%s/intern-kontroll?ar=%d".formatted(organ.slug(), one),
                                one == shown))
                .toList();
    }

    private String proposals(ControlYear all) {
        var risks = all.risks().stream().filter(one -> one.plan() == null).count();
        var controls = all.controls().stream().filter(one -> one.plan() == null).count();
        return risks + controls == 0
                ? ""
                : texts.get("steering.proposals", Long.toString(risks), Long.toString(controls));
    }

    String summary(ControlYear.Counts counts) {
        return counts.occasions() == 0
                ? texts.get("steering.summary.none")
                : texts.get(
                        "steering.summary",
                        Integer.toString(counts.occasions()),
                        Integer.toString(counts.clean()),
                        Integer.toString(counts.deviations()),
                        Integer.toString(counts.missed()),
                        Integer.toString(counts.open() + counts.ahead()));
    }

    /// The most probable above, the worst to the right.
    private List<ControlPlanPage.Row> matrix(ControlYear year) {
        var rows = new ArrayList<ControlPlanPage.Row>();
        for (int probability = Risk.MOST; probability >= 1; probability--) {
            var cells = new ArrayList<ControlPlanPage.Cell>();
            for (int consequence = 1; consequence <= Risk.MOST; consequence++) {
                int p = probability;
                int c = consequence;
                var count =
                        year.risks().stream()
                                .filter(one -> one.probability() == p && one.consequence() == c)
                                .count();
                var size = Risk.size(p, c);
                cells.add(
                        new ControlPlanPage.Cell(
                                (c - 1) * CELL_WIDTH,
                                size.name().toLowerCase(Swedish.LOCALE),
                                count == 0 ? "" : Long.toString(count),
                                texts.get("steering.size." + size)));
            }
            rows.add(
                    new ControlPlanPage.Row(
                            probability + ". " + texts.get("steering.probability." + probability),
                            (Risk.MOST - probability) * CELL_HEIGHT,
                            cells));
        }
        return rows;
    }

    private ControlPlanPage.Risk risk(
            Risk risk, ControlYear year, List<ControlState> states, boolean keeps) {
        return new ControlPlanPage.Risk(
                "risk-" + risk.id(),
                risk.title(),
                texts.get("steering.risk-kind." + risk.kind()),
                texts.get(
                        "steering.weight",
                        Integer.toString(risk.probability()),
                        Integer.toString(risk.consequence()),
                        Integer.toString(risk.value())),
                marks.of(risk.size()),
                risk.reason(),
                risk.plan() == null,
                year.against(risk).stream().map(one -> control(one, states)).toList(),
                keeps && risk.plan() == null
                        ? "/styrning/%s/intern-kontroll/risk/%s/ta-bort"
                                .formatted(risk.organ(), risk.id())
                        : "");
    }

    private ControlPlanPage.Control control(Control one, List<ControlState> states) {
        return new ControlPlanPage.Control(
                one.address(),
                one.title(),
                one.method(),
                texts.get("steering.interval." + one.interval()),
                one.ownerName(),
                one.sample() == 0
                        ? texts.get("steering.sample.all")
                        : texts.get("steering.sample", Integer.toString(one.sample())),
                one.plan() == null,
                states.stream()
                        .filter(state -> state.control().id().equals(one.id()))
                        .map(this::occasion)
                        .toList());
    }

    ControlPlanPage.Occasion occasion(ControlState state) {
        return new ControlPlanPage.Occasion(
                state.control().title(),
                state.control().address(),
                forms.when(state.control(), state.occasion()),
                state.control().ownerName(),
                marks.of(state.state()));
    }

    private List<ControlPlanPage.Measure> measures(ControlYear year, LocalDate on) {
        return commissions.about(year.controls().stream().map(Control::id).toList()).stream()
                .map(one -> measure(one, on))
                .toList();
    }

    ControlPlanPage.Measure measure(Commission one, LocalDate on) {
        return new ControlPlanPage.Measure(
                one.address(),
                one.title(),
                one.ownerName(),
                Swedish.date(one.due()),
                marks.of(one.on(on)));
    }
}
