package se.uppdrag.sitting;

import se.uppdrag.law.Citation;

/// The one obvious thing for the chair to do next (`ordförandestöd`), with the sentence to say
/// aloud. Everything else can be done as well; this only saves looking for it.
///
/// @param action what to send; empty when the chair waits for others
/// @param key the texts: `sitting.guide.<key>` and `.say`
record ChairGuide(String action, String key, Citation basis) {

    static ChairGuide of(Sitting sitting) {
        return switch (sitting.phase()) {
            case NOT_OPENED ->
                    sitting.attendance().quorate()
                            ? new ChairGuide("oppna", "open", Citation.kl(5, 45))
                            : new ChairGuide("", "wait-for-quorum", Citation.kl(5, 45));
            case ADJOURNED -> new ChairGuide("ateruppta", "resume", Citation.kl(5, 53));
            case CLOSED -> new ChairGuide("", "closed", Citation.kl(5, 69));
            case OPEN -> open(sitting);
        };
    }

    private static ChairGuide open(Sitting sitting) {
        if (sitting.verifiers().isEmpty()) {
            return new ChairGuide("", "verifiers", Citation.kl(5, 69));
        }
        var floor = sitting.floor();
        if (floor.isEmpty()) {
            return sitting.nextItem().isPresent()
                    ? new ChairGuide("ta-upp", "take-up", Citation.kl(5, 53))
                    : new ChairGuide("avsluta", "close", Citation.kl(4, 27));
        }
        return sitting.openBallot()
                .map(ChairGuide::question)
                .orElseGet(() -> item(sitting, floor.get()));
    }

    private static ChairGuide question(Ballot ballot) {
        if (ballot.voting()) {
            return new ChairGuide("avsluta-omrostning", "close-vote", Citation.kl(5, 54));
        }
        if (ballot.voted()) {
            return new ChairGuide("", "tie", Citation.kl(5, 56));
        }
        return ballot.found() == null
                ? new ChairGuide("", "find", Citation.kl(5, 53))
                : new ChairGuide("klubba", "gavel", Citation.kl(5, 53));
    }

    private static ChairGuide item(Sitting sitting, Floor floor) {
        if (sitting.speakers().next().isPresent()) {
            return new ChairGuide("nasta-talare", "next-speaker", Citation.kl(5, 53));
        }
        if (floor.item().secret() && !sitting.behindClosedDoors() && !floor.debateClosed()) {
            return new ChairGuide("stang-dorrarna", "close-doors", Citation.kl(5, 42));
        }
        if (!floor.debateClosed()) {
            return new ChairGuide("avsluta-overlaggning", "close-debate", Citation.kl(5, 53));
        }
        if (!floor.deferred() && NextQuestion.of(sitting, floor).isPresent()) {
            return new ChairGuide("stall-proposition", "put", Citation.kl(5, 53));
        }
        if (!floor.deferred() && floor.orderNeeded() && floor.tree().first().isPresent()) {
            return new ChairGuide("", "order", Citation.kl(5, 53));
        }
        return new ChairGuide("", "decide", Citation.kl(5, 53));
    }
}
