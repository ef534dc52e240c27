package se.uppdrag.sitting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Why each alternate serves, as a sentence from the log (KL 5:17–18).
record ServingReasons(SittingRoll roll, List<Logged> log, Texts texts) {

    /// The latest reason for each alternate who has been called in.
    Map<PersonId, String> all() {
        var reasons = new HashMap<PersonId, String>();
        for (var line : log) {
            if (line.event() instanceof SittingEvent.AlternateCalledIn called) {
                reasons.put(called.alternate(), sentence(line, called));
            }
        }
        return reasons;
    }

    private String sentence(Logged line, SittingEvent.AlternateCalledIn called) {
        var passed = called.passedOver().stream().map(roll::name).collect(Collectors.joining(", "));
        return texts.get(
                passed.isEmpty() ? "sitting.why.first" : "sitting.why.passed",
                roll.name(called.alternate()),
                roll.name(called.member()),
                Swedish.time(line.at()),
                called.order(),
                passed);
    }
}
