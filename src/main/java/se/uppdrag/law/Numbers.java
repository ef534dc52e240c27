package se.uppdrag.law;

import java.util.Map;
import java.util.TreeMap;

/// The counts the Act demands. Whole numbers only; a share is always rounded the way the law's own
/// words do.
public final class Numbers {

    /// Fewest members by number of voters (KL 5:5).
    private static final TreeMap<Integer, Integer> COUNCIL_SIZE =
            new TreeMap<>(
                    Map.of(0, 21, 8_001, 31, 16_001, 41, 24_001, 51, 36_001, 61, 600_001, 101));

    private Numbers() {}

    /// More than half of all members, vacant seats counted in (KL 5:45, 6:27).
    public static int quorum(int seats) {
        return seats / 2 + 1;
    }

    /// One third, rounded up: of all members to demand a meeting (KL 5:12, 6:23), of those present
    /// to have a matter tabled or referred back (KL 5:50).
    public static int third(int count) {
        return (count + 2) / 3;
    }

    /// Two thirds of those present, rounded up (KL 5:10, 5:37).
    public static int twoThirds(int present) {
        return (2 * present + 2) / 3;
    }

    /// How many voters can call for a referendum: a tenth, rounded up (KL 5:36, 8:2).
    public static int petition(int voters) {
        return Math.ceilDiv(voters, 10);
    }

    /// The fewest members the assembly may have (KL 5:5). The number must also be odd.
    public static int fewestMembers(int voters) {
        return COUNCIL_SIZE.floorEntry(voters).getValue();
    }
}
