package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppdrag.sitting.Question.Purpose;

/// An order of questions unfolded: the question at the root, and the tree that each answer leads to
/// ([#after]). Whatever is answered, it comes to an end, and to one ending.
///
/// @param formal proposals about how the matter is handled, each put by itself
/// @param rivals proposals that rule each other out: the main one first, then the others
/// @param qualified whether what wins needs more than the most votes
/// @param rejections those of the rivals that change nothing, and so need no qualified majority
/// @param additions put last, each by itself
/// @param ending what the answers so far have led to
public record QuestionTree(
        List<Proposal> formal,
        List<Integer> rivals,
        boolean qualified,
        List<Integer> rejections,
        List<Integer> additions,
        Ending ending) {

    /// @param yes the proposal a yes is for
    /// @param no the proposal a no is for; the same where it is one alone
    public record Asked(Purpose purpose, int yes, int no) {

        boolean same(Question question) {
            return question.purpose() == purpose && question.yes() == yes && question.no() == no;
        }
    }

    /// What the answers led to.
    ///
    /// @param deferredBy the proposal that has the matter decided another day; -1 for none
    /// @param fell whether what had won lacked the qualified majority it needed
    /// @param passed whether it had it
    /// @param added the additions that were granted
    public record Ending(int deferredBy, boolean fell, boolean passed, List<Integer> added) {

        static final Ending OPEN = new Ending(-1, false, false, List.of());

        public Ending {
            added = List.copyOf(added);
        }

        public boolean deferred() {
            return deferredBy >= 0;
        }
    }

    public QuestionTree {
        formal = List.copyOf(formal);
        rivals = List.copyOf(rivals);
        rejections = List.copyOf(rejections);
        additions = List.copyOf(additions);
    }

    /// The question at the root; nothing when all is answered.
    public Optional<Asked> first() {
        if (ending.deferred() || ending.fell()) {
            return Optional.empty();
        }
        if (!formal.isEmpty()) {
            var number = formal.getFirst().number();
            return Optional.of(
                    new Asked(
                            formal.getFirst().kind().defers()
                                    ? Purpose.DEFERRAL
                                    : Purpose.ADJOURNMENT,
                            number,
                            number));
        }
        if (rivals.size() > 2) {
            return Optional.of(new Asked(Purpose.COUNTER, rivals.get(1), rivals.get(2)));
        }
        if (rivals.size() == 2) {
            return Optional.of(new Asked(Purpose.MAIN, rivals.getFirst(), rivals.getLast()));
        }
        if (qualified && !ending.passed() && winner().isPresent() && !rejected()) {
            return Optional.of(new Asked(Purpose.QUALIFIED, rivals.getFirst(), rivals.getFirst()));
        }
        return additions.stream()
                .findFirst()
                .map(number -> new Asked(Purpose.ADDITION, number, number));
    }

    /// What has won; nothing while several are left.
    public Optional<Integer> winner() {
        return rivals.size() == 1 ? Optional.of(rivals.getFirst()) : Optional.empty();
    }

    private boolean rejected() {
        return rejections.contains(rivals.getFirst());
    }

    /// What remains when the question at the root is answered so.
    public QuestionTree after(Side answer) {
        var asked = first();
        if (asked.isEmpty()) {
            return this;
        }
        var yes = answer == Side.YES;
        var one = asked.get();
        return switch (one.purpose()) {
            case ADJOURNMENT -> handled(ending);
            case DEFERRAL ->
                    handled(yes ? ending : new Ending(one.no(), false, false, ending.added()));
            case COUNTER, MAIN -> without(yes ? one.no() : one.yes());
            case QUALIFIED -> ended(new Ending(-1, !yes, yes, ending.added()));
            case ADDITION -> added(one.yes(), yes);
            case ALLOW -> this;
        };
    }

    private QuestionTree handled(Ending so) {
        return new QuestionTree(
                formal.subList(1, formal.size()), rivals, qualified, rejections, additions, so);
    }

    private QuestionTree without(int loser) {
        return new QuestionTree(
                formal,
                rivals.stream().filter(number -> number != loser).toList(),
                qualified,
                rejections,
                additions,
                ending);
    }

    private QuestionTree ended(Ending so) {
        return new QuestionTree(formal, rivals, qualified, rejections, additions, so);
    }

    private QuestionTree added(int number, boolean granted) {
        var all = new ArrayList<>(ending.added());
        if (granted) {
            all.add(number);
        }
        return new QuestionTree(
                formal,
                rivals,
                qualified,
                rejections,
                additions.subList(1, additions.size()),
                new Ending(ending.deferredBy(), ending.fell(), ending.passed(), all));
    }
}
