package se.uppdrag.practice;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Citation;
import se.uppdrag.practice.pages.ExercisePage;
import se.uppdrag.practice.pages.ExercisesPage;
import se.uppdrag.sitting.DraftMinutes;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.Texts;

/// Puts the exercises into words.
@Component
class PracticePages {

    private final Exercises exercises;
    private final Texts texts;

    PracticePages(Exercises exercises, Texts texts) {
        this.exercises = exercises;
        this.texts = texts;
    }

    ExercisesPage all() {
        return new ExercisesPage(
                exercises.all().stream()
                        .map(one ->
                                new ExercisesPage.Line(
                                        href(one, Moves.NONE),
                                        text(one, "title"),
                                        text(one, "about"),
                                        law(one)))
                        .toList());
    }

    ExercisePage page(
            Played played,
            Moves moves,
            String trouble,
            LivePage room,
            List<DraftMinutes.Line> minutes) {
        var one = played.exercise();
        var next = next(one);
        return new ExercisePage(
                text(one, "title"),
                text(one, "task"),
                law(one),
                one.goals().stream()
                        .map(goal ->
                                new ExercisePage.Goal(
                                        text(one, "goal." + goal.key()),
                                        goal.reached().test(played)))
                        .toList(),
                happened(played),
                one.crowd()
                        .heard(played.sitting())
                        .map(side -> texts.get("practice.heard." + side))
                        .orElse(""),
                moves.all().isEmpty() ? "" : href(one, moves.before()),
                href(one, Moves.NONE),
                trouble,
                played.finished() ? text(one, "lesson") : "",
                next == null ? "" : href(next, Moves.NONE),
                next == null ? "" : text(next, "title"),
                minutes.stream()
                        .map(line ->
                                new ExercisePage.Line(
                                        line.kind() == DraftMinutes.Kind.HEADING, line.text()))
                        .toList(),
                room);
    }

    static String href(Exercise one, Moves moves) {
        return PracticeController.HERE + "/" + one.name() + "/" + moves.address();
    }

    private @Nullable Exercise next(Exercise one) {
        var all = exercises.all();
        int after = all.indexOf(one) + 1;
        return after < all.size() ? all.get(after) : null;
    }

    private String text(Exercise one, String key) {
        return texts.get("practice." + one.name() + "." + key);
    }

    private static String law(Exercise one) {
        return one.law().stream().map(Citation::toString).collect(Collectors.joining(", "));
    }

    /// What the others have done, a sentence each; that they have voted is told once.
    private List<String> happened(Played played) {
        return played.others().stream().map(one -> told(played, one)).distinct().toList();
    }

    private String told(Played played, SittingCommand command) {
        var roll = played.sitting().roll();
        return switch (command) {
            case SittingCommand.Propose(var who, var kind, var text) ->
                    texts.get(
                            "practice.did.propose",
                            roll.name(who),
                            texts.get("sitting.proposal." + kind),
                            text);
            case SittingCommand.RequestVote(var who) ->
                    texts.get("practice.did.request-vote", roll.name(who));
            case SittingCommand.StepAside(var who) ->
                    texts.get("practice.did.step-aside", roll.name(who));
            case SittingCommand.Leave(var who, _) ->
                    texts.get("practice.did.leave", roll.name(who));
            case SittingCommand.AskToSpeak(var who, _) ->
                    texts.get("practice.did.ask", roll.name(who));
            case SittingCommand.CastVote _ -> texts.get("practice.did.vote");
            default -> throw new IllegalArgumentException(command.toString());
        };
    }
}
