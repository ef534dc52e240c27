package se.uppdrag.sitting;

import java.util.Optional;
import se.uppdrag.sitting.Question.Purpose;

/// Which question the chair puts next in the item before the meeting.
final class NextQuestion {

    private NextQuestion() {}

    static boolean remains(Sitting sitting, Floor floor) {
        return of(sitting, floor).isPresent()
                || floor.rivals().size() > 1 && floor.winner().isEmpty();
    }

    static Optional<Question> of(Sitting sitting, Floor floor) {
        var number = sitting.agenda().nextQuestion();
        var item = floor.item().number();
        if (floor.item().kind().needsLeave()) {
            return floor.settled(Purpose.ALLOW).isEmpty()
                    ? Optional.of(leave(number, floor.item()))
                    : Optional.empty();
        }
        var deferral = floor.deferral();
        if (deferral.isPresent() && floor.settled(Purpose.DEFERRAL).isEmpty()) {
            return Optional.of(deferral(number, item, deferral.get()));
        }
        if (floor.deferred()) {
            return Optional.empty();
        }
        if (floor.rivals().size() > 1) {
            if (floor.main() == Floor.NO_ORDER) {
                return Optional.empty();
            }
            if (floor.others().size() > 1) {
                return Optional.of(
                        between(
                                number,
                                floor,
                                Purpose.COUNTER,
                                floor.others().getFirst(),
                                floor.others().get(1)));
            }
            if (floor.settled(Purpose.MAIN).isEmpty()) {
                return Optional.of(
                        between(
                                number,
                                floor,
                                Purpose.MAIN,
                                floor.main(),
                                floor.others().getFirst()));
            }
        }
        return floor.additions().stream()
                .filter(one -> untouched(floor, one))
                .findFirst()
                .map(one ->
                        new Question(
                                number,
                                item,
                                Purpose.ADDITION,
                                one.number(),
                                one.number(),
                                "Bifall till tilläggsyrkandet: " + one.text(),
                                "Avslag på tilläggsyrkandet"));
    }

    private static Question leave(int number, Item item) {
        var what = item.kind() == Item.Kind.QUESTION ? "Frågan" : "Interpellationen";
        return new Question(
                number,
                item.number(),
                Purpose.ALLOW,
                0,
                0,
                what + " får ställas",
                what + " får inte ställas");
    }

    private static boolean untouched(Floor floor, Proposal addition) {
        return floor.ballots().stream()
                .map(Ballot::question)
                .noneMatch(asked ->
                        asked.purpose() == Purpose.ADDITION && asked.yes() == addition.number());
    }

    private static Question deferral(int number, int item, Proposal proposal) {
        return new Question(
                number,
                item,
                Purpose.DEFERRAL,
                proposal.number(),
                proposal.number(),
                "Ärendet avgörs i dag",
                proposal.kind() == Proposal.Kind.TABLING
                        ? "Ärendet bordläggs"
                        : "Ärendet återremitteras");
    }

    private static Question between(int number, Floor floor, Purpose purpose, int yes, int no) {
        return new Question(
                number,
                floor.item().number(),
                purpose,
                yes,
                no,
                floor.proposal(yes).map(NextQuestion::meaning).orElseThrow(),
                floor.proposal(no).map(NextQuestion::meaning).orElseThrow());
    }

    private static String meaning(Proposal proposal) {
        return switch (proposal.kind()) {
            case APPROVAL ->
                    proposal.number() == 0
                            ? "Bifall till förslaget: " + proposal.text()
                            : "Bifall: " + proposal.text();
            case REJECTION -> "Avslag: " + proposal.text();
            case AMENDMENT -> "Bifall till ändringsyrkandet: " + proposal.text();
            case ADDITION, REFERRAL_BACK, TABLING -> proposal.text();
        };
    }
}
