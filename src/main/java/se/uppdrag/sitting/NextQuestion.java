package se.uppdrag.sitting;

import java.util.Optional;
import se.uppdrag.sitting.Question.Purpose;

/// Which question the chair puts next in the item before the meeting, and in what words.
final class NextQuestion {

    private NextQuestion() {}

    static boolean remains(Sitting sitting, Floor floor) {
        return of(sitting, floor).isPresent() || floor.tree().first().isPresent();
    }

    static Optional<Question> of(Sitting sitting, Floor floor) {
        var number = sitting.agenda().nextQuestion();
        if (floor.item().kind().needsLeave()) {
            return floor.settled(Purpose.ALLOW).isEmpty()
                    ? Optional.of(leave(number, floor.item()))
                    : Optional.empty();
        }
        return floor.tree()
                .first()
                .filter(asked -> now(floor, asked))
                .map(asked ->
                        new Question(
                                number,
                                floor.item().number(),
                                asked.purpose(),
                                asked.yes(),
                                asked.no(),
                                yes(floor, asked),
                                no(floor, asked)));
    }

    /// Whether to pause is asked at any time. Where only one proposal would have the matter decided
    /// another day it is put before the rest is put in order.
    private static boolean now(Floor floor, QuestionTree.Asked asked) {
        return switch (asked.purpose()) {
            case ADJOURNMENT -> true;
            case DEFERRAL -> !floor.orderNeeded() || floor.tree().formal().size() == 1;
            case MAIN, COUNTER, ADDITION, QUALIFIED, ALLOW -> !floor.orderNeeded();
        };
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

    static String yes(Floor floor, QuestionTree.Asked asked) {
        var proposal = floor.proposal(asked.yes()).orElseThrow();
        return switch (asked.purpose()) {
            case ADJOURNMENT -> "Sammanträdet ajourneras: " + proposal.text();
            case DEFERRAL -> "Ärendet avgörs i dag";
            case ADDITION -> "Bifall till tilläggsyrkandet: " + proposal.text();
            case COUNTER, MAIN, QUALIFIED, ALLOW -> meaning(proposal);
        };
    }

    static String no(Floor floor, QuestionTree.Asked asked) {
        var proposal = floor.proposal(asked.no()).orElseThrow();
        return switch (asked.purpose()) {
            case ADJOURNMENT -> "Sammanträdet fortsätter";
            case DEFERRAL -> deferred(proposal);
            case ADDITION -> "Avslag på tilläggsyrkandet";
            case QUALIFIED -> "Förslaget faller";
            case COUNTER, MAIN, ALLOW -> meaning(proposal);
        };
    }

    private static String deferred(Proposal proposal) {
        return switch (proposal.kind()) {
            case TABLING -> "Ärendet bordläggs";
            case REMISSION -> "Ärendet remitteras: " + proposal.text();
            default -> "Ärendet återremitteras";
        };
    }

    private static String meaning(Proposal proposal) {
        return switch (proposal.kind()) {
            case APPROVAL ->
                    proposal.number() == 0
                            ? "Bifall till förslaget: " + proposal.text()
                            : "Bifall: " + proposal.text();
            case REJECTION -> "Avslag: " + proposal.text();
            case AMENDMENT -> "Bifall till ändringsyrkandet: " + proposal.text();
            case OWN -> "Bifall till det egna förslaget: " + proposal.text();
            case ADDITION, REFERRAL_BACK, TABLING, REMISSION, ADJOURNMENT -> proposal.text();
        };
    }
}
