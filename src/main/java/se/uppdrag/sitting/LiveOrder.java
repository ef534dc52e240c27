package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.uppdrag.sitting.Question.Purpose;
import se.uppdrag.sitting.QuestionTree.Asked;
import se.uppdrag.sitting.pages.DecidingView;
import se.uppdrag.web.Texts;

/// Puts an order of questions into plain words: what is asked, and what yes and no mean each time.
record LiveOrder(Sitting sitting, Floor floor, Texts texts) {

    DecidingView view() {
        return new DecidingView(
                floor.proposable(),
                floor.reopened(),
                floor.debateClosed() && !floor.reopened() && !floor.begun(),
                floor.item().proposal(),
                steps(floor.ordered()),
                floor.order() != null,
                floor.majority().name(),
                !floor.begun(),
                Arrays.stream(Majority.values()).map(Enum::name).toList());
    }

    /// In order. Where a question depends on how another falls it says so instead of a name.
    List<DecidingView.Step> steps(QuestionOrder order) {
        var tree = order.tree(floor);
        var steps = new ArrayList<DecidingView.Step>();
        for (var formal : tree.formal()) {
            steps.add(
                    step(
                            new Asked(
                                    formal.kind().defers() ? Purpose.DEFERRAL : Purpose.ADJOURNMENT,
                                    formal.number(),
                                    formal.number())));
        }
        steps.addAll(weighed(tree.rivals()));
        if (tree.qualified() && !tree.rivals().isEmpty()) {
            steps.add(
                    new DecidingView.Step(
                            texts.get("sitting.order.step.QUALIFIED"),
                            texts.get("sitting.order.step.winner"),
                            texts.get("sitting.order.step.fell")));
        }
        for (var addition : tree.additions()) {
            steps.add(step(new Asked(Purpose.ADDITION, addition, addition)));
        }
        return steps;
    }

    private List<DecidingView.Step> weighed(List<Integer> rivals) {
        var steps = new ArrayList<DecidingView.Step>();
        if (rivals.size() < 2) {
            return steps;
        }
        for (int i = 2; i < rivals.size(); i++) {
            var first = new Asked(Purpose.COUNTER, rivals.get(1), rivals.get(i));
            steps.add(
                    new DecidingView.Step(
                            texts.get("sitting.order.step.COUNTER"),
                            i == 2
                                    ? NextQuestion.yes(floor, first)
                                    : texts.get("sitting.order.step.won"),
                            NextQuestion.no(floor, first)));
        }
        var last = new Asked(Purpose.MAIN, rivals.getFirst(), rivals.get(1));
        steps.add(
                new DecidingView.Step(
                        texts.get("sitting.order.step.MAIN"),
                        NextQuestion.yes(floor, last),
                        rivals.size() == 2
                                ? NextQuestion.no(floor, last)
                                : texts.get("sitting.order.step.counter")));
        return steps;
    }

    private DecidingView.Step step(Asked asked) {
        return new DecidingView.Step(
                texts.get("sitting.order.step." + asked.purpose()),
                NextQuestion.yes(floor, asked),
                NextQuestion.no(floor, asked));
    }
}
