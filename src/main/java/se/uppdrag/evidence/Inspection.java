package se.uppdrag.evidence;

import java.sql.Connection;

/// Whether everything in a database is as it was recorded, for those who only need to know that.
public final class Inspection {

    private Inspection() {}

    /// @param connection with a transaction of its own
    public static boolean whole(Connection connection) {
        return new Examination(new DatabaseBook(connection), null, null).examine().whole();
    }
}
