package se.uppdrag.delegations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.delegations.Power.By;
import se.uppdrag.law.Money;

/// A decision that somebody has taken on a committee's behalf, to be recorded.
///
/// @param number the line of the delegation order, as she cites it
/// @param dnr the matter in the registry; may be empty
/// @param sum what it costs; nothing where it costs nothing
/// @param decider who decided: a name, or what the function is called
/// @param urgent whether it was taken because it could not wait (KL 6:39)
public record Deciding(
        String organ,
        LocalDate decidedOn,
        String number,
        String what,
        String dnr,
        @Nullable Money sum,
        By by,
        String decider,
        boolean urgent) {}
