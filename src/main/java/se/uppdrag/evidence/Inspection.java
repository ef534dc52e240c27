package se.uppdrag.evidence;

import java.sql.Connection;

/// Whether everything in a database is as it was recorded, for those who only need to know that.
public final class Inspection {

    private Inspection() {}

    /// @param whole whether all of it is as it was recorded
    /// @param acts how many acts there are
    /// @param lines of the logs of all sittings
    /// @param files how many there are, each read and held against its hash
    public record Result(boolean whole, long acts, long lines, long files) {}

    /// @param connection with a transaction of its own
    public static Result of(Connection connection) {
        var examined = new Examination(new DatabaseBook(connection), null, null).examine();
        return new Result(examined.whole(), examined.acts(), examined.lines(), examined.files());
    }

    /// @param connection with a transaction of its own
    public static boolean whole(Connection connection) {
        return of(connection).whole();
    }
}
