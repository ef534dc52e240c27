package se.uppdrag.insight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppdrag.sitting.Decision;

/// What one closed meeting adds.
///
/// @param decided how each matter from the registry fell
/// @param members every member of the organ, and whether she came
record Held(List<Vote> votes, List<Member> members, Map<UUID, Decision.Kind> decided) {

    /// @param party empty for none
    record Member(String party, boolean came) {}

    Held {
        votes = List.copyOf(votes);
        members = List.copyOf(members);
        decided = Map.copyOf(decided);
    }
}
