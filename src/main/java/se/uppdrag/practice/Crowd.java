package se.uppdrag.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.Ballot;
import se.uppdrag.sitting.Called;
import se.uppdrag.sitting.Question;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.SittingEvent;

/// The others at the meeting: what they do of themselves when something has happened.
///
/// @param takenUp what they do when an item is taken up, by its number
/// @param decided what they do when it has been decided
/// @param wants what each party wants: proposals by their numbers, the dearest first; what is not
///   there it is against
/// @param votes the questions in which somebody calls for a vote whatever the chair finds
record Crowd(
        Map<Integer, List<SittingCommand>> takenUp,
        Map<Integer, List<SittingCommand>> decided,
        Map<String, List<Integer>> wants,
        Set<Question.Purpose> votes) {

    Crowd {
        takenUp = Map.copyOf(takenUp);
        decided = Map.copyOf(decided);
        wants = Map.copyOf(wants);
        votes = Set.copyOf(votes);
    }

    List<SittingCommand> after(SittingEvent event, Sitting now, PersonId chair) {
        return switch (event) {
            case SittingEvent.ItemTakenUp(var item, _) -> takenUp.getOrDefault(item, List.of());
            case SittingEvent.Decided(var item, _, _) -> decided.getOrDefault(item, List.of());
            case SittingEvent.Found(_, var side) -> callForVote(now, side, chair).stream().toList();
            case SittingEvent.VoteOpened _ -> ballots(now, chair);
            default -> List.of();
        };
    }

    /// What is heard in the room while the question is put: the stronger side, or neither.
    Optional<Side> heard(Sitting now) {
        return now.openBallot()
                .filter(ballot -> ballot.requestedBy() == null)
                .map(Ballot::question)
                .map(question ->
                        now.attendance().serving().stream()
                                .map(person -> side(now, question, person))
                                .toList())
                .map(sides -> Long.compare(count(sides, Side.YES), count(sides, Side.NO)))
                .map(more -> more > 0 ? Side.YES : more < 0 ? Side.NO : Side.ABSTAIN);
    }

    private static long count(List<Side> sides, Side wanted) {
        return sides.stream().filter(wanted::equals).count();
    }

    /// Whoever the finding goes against calls for a vote where the chair has heard wrong.
    private Optional<SittingCommand> callForVote(Sitting now, Side found, PersonId chair) {
        var question = now.openBallot().map(Ballot::question);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        var wrong = heard(now).filter(side -> side != found).isPresent();
        if (!wrong && !votes.contains(question.get().purpose())) {
            return Optional.empty();
        }
        return now.attendance().serving().stream()
                .filter(person -> !person.equals(chair))
                .filter(person -> side(now, question.get(), person) != found)
                .findFirst()
                .map(SittingCommand.RequestVote::new);
    }

    /// Everybody but the chair, who votes for herself.
    private List<SittingCommand> ballots(Sitting now, PersonId chair) {
        var cast = new ArrayList<SittingCommand>();
        now.openBallot()
                .ifPresent(ballot ->
                        ballot.voters().stream()
                                .filter(person -> !person.equals(chair))
                                .map(person ->
                                        new SittingCommand.CastVote(
                                                person,
                                                ballot.question().number(),
                                                side(now, ballot.question(), person)))
                                .forEach(cast::add));
        return cast;
    }

    private Side side(Sitting now, Question question, PersonId person) {
        var party = now.roll().find(person).map(Called::party).orElse("");
        var dear = wants.getOrDefault(party, List.of());
        return switch (question.purpose()) {
            case MAIN, COUNTER -> dearer(dear, question.yes(), question.no());
            case DEFERRAL -> dear.contains(question.no()) ? Side.NO : Side.YES;
            case ADDITION, ADJOURNMENT, QUALIFIED, ALLOW ->
                    dear.contains(question.yes()) ? Side.YES : Side.NO;
        };
    }

    private static Side dearer(List<Integer> dear, int yes, int no) {
        return Stream.of(yes, no)
                .filter(dear::contains)
                .min(Comparator.comparingInt(dear::indexOf))
                .map(first -> first == yes ? Side.YES : Side.NO)
                .orElse(Side.ABSTAIN);
    }
}
