package se.uppdrag.hosting;

import java.util.List;
import java.util.Set;

/// What an upgrade does to each municipality, reckoned from what is seen of her. One that was
/// broken off is reckoned anew: who has been upgraded is seen to have been.
///
/// | her database | her program | then |
/// |---|---|---|
/// | is inside her program | | is not done here |
/// | does not answer, or her settings cannot be read | | stops |
/// | has migrations that this program does not know | | stops |
/// | lacks some | | stop, copy, migrate, start |
/// | has all | another version, or does not answer | start anew |
/// | has all | this version | nothing |
final class UpgradePlan {

    enum Action {
        NOTHING,
        START,
        UPGRADE,
        /// Nothing can be done, and so nothing to those after her.
        BLOCKED
    }

    enum Why {
        IS_CURRENT,
        LACKS_MIGRATIONS,
        OTHER_PROGRAM,
        NO_ANSWER,
        NOT_SEEN,
        UNFINISHED,
        EMBEDDED,
        NO_DATABASE,
        IS_AHEAD
    }

    /// @param missing how many migrations she lacks
    record Step(Hosted hosted, Action action, Why why, int missing) {}

    private UpgradePlan() {}

    /// @param seen in the order of the list
    /// @param version of the program they are upgraded to
    static List<Step> of(List<Seen> seen, String version) {
        return seen.stream().map(one -> step(one, version)).toList();
    }

    private static Step step(Seen seen, String version) {
        if (!seen.trouble().isEmpty()) {
            return new Step(seen.hosted(), Action.BLOCKED, Why.NOT_SEEN, 0);
        }
        if (seen.unfinished()) {
            return new Step(seen.hosted(), Action.BLOCKED, Why.UNFINISHED, 0);
        }
        if (seen.embedded()) {
            return new Step(seen.hosted(), Action.BLOCKED, Why.EMBEDDED, 0);
        }
        var schema = seen.schema();
        if (schema == null) {
            return new Step(seen.hosted(), Action.BLOCKED, Why.NO_DATABASE, 0);
        }
        if (schema.unknown() > 0) {
            return new Step(seen.hosted(), Action.BLOCKED, Why.IS_AHEAD, schema.missing());
        }
        if (schema.missing() > 0) {
            return new Step(seen.hosted(), Action.UPGRADE, Why.LACKS_MIGRATIONS, schema.missing());
        }
        if (!seen.answers()) {
            return new Step(seen.hosted(), Action.START, Why.NO_ANSWER, 0);
        }
        return Set.copyOf(seen.versions()).equals(Set.of(version))
                ? new Step(seen.hosted(), Action.NOTHING, Why.IS_CURRENT, 0)
                : new Step(seen.hosted(), Action.START, Why.OTHER_PROGRAM, 0);
    }
}
