package se.uppdrag.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.portal.pages.StartPage;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What the reader has handed in, and how far each has come on its way.
@Component
class StartInitiatives {

    private static final int SHOWN = 5;
    private static final int SOON_MONTHS = 3;

    private final Initiatives initiatives;
    private final Registry registry;
    private final Texts texts;

    StartInitiatives(Initiatives initiatives, Registry registry, Texts texts) {
        this.initiatives = initiatives;
        this.registry = registry;
        this.texts = texts;
    }

    List<StartPage.Mine> of(SignedIn who, LocalDate today) {
        return initiatives.by(who.person()).stream()
                .limit(SHOWN)
                .map(one -> mine(one, today))
                .toList();
    }

    private StartPage.Mine mine(Receipt one, LocalDate today) {
        var steps = registry.steps(new MatterId(one.matter()));
        var latest = steps.isEmpty() ? "" : latest(steps.getLast());
        var decided = reached(steps, List.of(Step.Kind.DECIDED));
        var raised = one.raisedOn();
        var last =
                one.kind() == Kind.MOTION && raised != null && !decided
                        ? DeadlineRule.KL5_35.from(raised)
                        : null;
        return new StartPage.Mine(
                "/inlamnat/" + one.matterSlug(),
                one.title(),
                one.dnr() + " · " + latest,
                way(stages(one), steps),
                last == null
                        ? ""
                        : texts.get(
                                last.missedOn(today)
                                        ? "portal.way.decide-by.late"
                                        : "portal.way.decide-by",
                                Swedish.date(last.last()),
                                last.rule().basis()),
                last == null
                        ? ""
                        : last.missedOn(today)
                                ? "late"
                                : today.isAfter(last.last().minusMonths(SOON_MONTHS))
                                        ? "soon"
                                        : "ok");
    }

    /// A stage has been passed when it was seen, or when a later one was.
    private List<StartPage.Step> way(List<Stage> stages, List<Step> steps) {
        var passed =
                IntStream.range(0, stages.size())
                        .filter(i -> reached(steps, stages.get(i).kinds()))
                        .max()
                        .orElse(-1);
        return IntStream.range(0, stages.size())
                .mapToObj(i ->
                        new StartPage.Step(texts.get("portal.way." + stages.get(i)), i <= passed))
                .toList();
    }

    private String latest(Step step) {
        return texts.get("registry.step." + step.kind()) + " " + Swedish.day(step.onDate());
    }

    /// A stage is passed when any of its steps has been taken.
    private enum Stage {
        FILED(Step.Kind.RECEIVED),
        RAISED(Step.Kind.RAISED),
        PREPARED(Step.Kind.REFERRED, Step.Kind.PREPARED),
        DECIDED(Step.Kind.DECIDED),
        FINAL(Step.Kind.FINAL),
        ALLOWED(Step.Kind.ALLOWED),
        ANSWERED(Step.Kind.ANSWERED);

        private final List<Step.Kind> kinds;

        Stage(Step.Kind... kinds) {
            this.kinds = List.of(kinds);
        }

        List<Step.Kind> kinds() {
            return kinds;
        }
    }

    private static List<Stage> stages(Receipt one) {
        return switch (one.kind()) {
            case MOTION ->
                    List.of(Stage.FILED, Stage.RAISED, Stage.PREPARED, Stage.DECIDED, Stage.FINAL);
            case INTERPELLATION, QUESTION ->
                    List.of(Stage.FILED, Stage.RAISED, Stage.ALLOWED, Stage.ANSWERED);
        };
    }

    private static boolean reached(List<Step> steps, List<Step.Kind> kinds) {
        return steps.stream().anyMatch(step -> kinds.contains(step.kind()));
    }
}
