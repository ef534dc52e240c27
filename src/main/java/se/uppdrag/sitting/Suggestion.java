package se.uppdrag.sitting;

import java.util.stream.Collectors;
import se.uppdrag.web.Texts;

/// What the questions have led to: the decision the gavel confirms, which the secretary may mend.
///
/// @param sitting where the floor is
record Suggestion(Sitting sitting, Floor floor, Texts texts) {

    Decision decision() {
        var deferral = floor.deferredBy();
        if (deferral.isPresent()) {
            return deferred(deferral.get());
        }
        if (floor.fell()) {
            return new Decision(Decision.Kind.REJECTED, texts.get("sitting.decision.fell"));
        }
        var election = sitting.agenda().elections().get(floor.item().number());
        if (election != null && election.done()) {
            return new Decision(
                    Decision.Kind.ELECTED,
                    texts.get("sitting.decision.elected", String.join(", ", election.elected())));
        }
        return switch (floor.item().kind()) {
            case MOTIONS ->
                    new Decision(Decision.Kind.REMITTED, texts.get("sitting.decision.remitted"));
            case QUESTION, INTERPELLATION -> answer();
            case FORMALITY -> new Decision(Decision.Kind.NOTED, formality());
            case ORDINARY, ELECTION ->
                    floor.winner()
                            .map(winner ->
                                    new Decision(
                                            kind(floor.item(), winner),
                                            withAdditions(floor, winner.text())))
                            .orElse(new Decision(Decision.Kind.APPROVED, ""));
        };
    }

    private Decision deferred(Proposal asked) {
        return switch (asked.kind()) {
            case TABLING ->
                    new Decision(Decision.Kind.TABLED, texts.get("sitting.decision.tabled"));
            case REMISSION ->
                    new Decision(
                            Decision.Kind.REMITTED,
                            texts.get("sitting.decision.remission", asked.text()));
            default ->
                    new Decision(
                            Decision.Kind.REFERRED_BACK,
                            texts.get("sitting.decision.referred-back"));
        };
    }

    /// The first item of a meeting is the roll call and the choice of verifiers.
    private String formality() {
        if (!floor.item().proposal().isBlank()) {
            return floor.item().proposal();
        }
        return floor.item().number() == 1 && !sitting.verifiers().isEmpty()
                ? texts.get(
                        "sitting.decision.verifiers",
                        sitting.verifiers().stream()
                                .map(sitting.roll()::name)
                                .collect(Collectors.joining(" och ")))
                : texts.get("sitting.decision.noted");
    }

    private Decision answer() {
        var what = floor.item().kind() == Item.Kind.QUESTION ? "question" : "interpellation";
        return floor.allowed()
                ? new Decision(
                        Decision.Kind.ANSWERED, texts.get("sitting.decision.answered." + what))
                : new Decision(
                        Decision.Kind.NOT_ALLOWED,
                        texts.get("sitting.decision.not-allowed." + what));
    }

    private static Decision.Kind kind(Item item, Proposal winner) {
        if (item.kind() == Item.Kind.ELECTION) {
            return Decision.Kind.ELECTED;
        }
        return switch (winner.kind()) {
            case REJECTION -> Decision.Kind.REJECTED;
            case AMENDMENT -> Decision.Kind.AMENDED;
            case APPROVAL, OWN, ADDITION, REFERRAL_BACK, TABLING, REMISSION, ADJOURNMENT ->
                    Decision.Kind.APPROVED;
        };
    }

    private static String withAdditions(Floor floor, String decision) {
        var text = new StringBuilder(decision);
        floor.ballots().stream()
                .filter(ballot -> ballot.question().purpose() == Question.Purpose.ADDITION)
                .filter(ballot -> ballot.settled() == Side.YES)
                .flatMap(ballot -> floor.proposal(ballot.question().yes()).stream())
                .forEach(addition -> text.append("\n").append(addition.text()));
        return text.toString();
    }
}
