package se.uppdrag.law;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

/// How many members an assembly has: an odd number, and no fewer than its voters call for (KL 5:5).
public record CouncilSize(int members) {

    /// Where the number of voters is known.
    public static Outcome<CouncilSize> of(int members, int voters) {
        return odd(members)
                .flatMap(size -> {
                    var fewest = Numbers.fewestMembers(voters);
                    return members < fewest
                            ? refused(LawRefusal.COUNCIL_IS_TOO_SMALL, Integer.toString(fewest))
                            : granted(size);
                });
    }

    public static Outcome<CouncilSize> odd(int members) {
        return members % 2 == 0
                ? refused(LawRefusal.COUNCIL_SIZE_IS_EVEN, Integer.toString(members))
                : granted(new CouncilSize(members));
    }
}
