package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import se.uppdrag.masking.Find;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Sitting;

/// What a careful secretary looks for before minutes are sent to those who sign them. Pure; it
/// points and never stops anything.
record Proofreading(Sitting sitting, MeetingMinutes minutes) {

    enum Kind {
        /// Something was decided that nobody had proposed (KL 5:67).
        DECISION_WITHOUT_PROPOSAL,
        /// A matter without a number in the registry (OSL 5:1).
        NO_REGISTRY_NUMBER,
        /// A question was voted on without words for what yes and no mean.
        VOTE_WITHOUT_MEANING,
        /// What is published holds something that most often is a private person's (KL 8:10).
        PERSONAL
    }

    /// @param words what was found in the text; empty where something is missing
    record Finding(Kind kind, String anchor, String heading, String words) {}

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (var section : minutes.sections()) {
            var floor = sitting.floors().get(section.item());
            if (floor != null) {
                if (unproposed(floor)) {
                    found.add(finding(Kind.DECISION_WITHOUT_PROPOSAL, section, ""));
                }
                if (floor.item().kind() == Item.Kind.ORDINARY && section.dnr().isEmpty()) {
                    found.add(finding(Kind.NO_REGISTRY_NUMBER, section, ""));
                }
                if (floor.ballots().stream()
                        .anyMatch(one ->
                                one.voted()
                                        && (one.question().yesMeaning().isBlank()
                                                || one.question().noMeaning().isBlank()))) {
                    found.add(finding(Kind.VOTE_WITHOUT_MEANING, section, ""));
                }
            }
            Find.in(PlainText.of(section))
                    .forEach(one -> found.add(finding(Kind.PERSONAL, section, one.text())));
        }
        return found;
    }

    private static boolean unproposed(Floor floor) {
        var decision = floor.decision();
        return decision != null
                && (decision.kind() == Decision.Kind.APPROVED
                        || decision.kind() == Decision.Kind.AMENDED
                        || decision.kind() == Decision.Kind.REJECTED)
                && floor.proposals().isEmpty();
    }

    private static Finding finding(Kind kind, MinutesSection section, String words) {
        return new Finding(kind, section.anchor(), section.heading(), words);
    }
}
