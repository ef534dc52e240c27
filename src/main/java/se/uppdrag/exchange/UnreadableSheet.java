package se.uppdrag.exchange;

/// A file that cannot be taken in: says where, and what was expected there.
final class UnreadableSheet extends Exception {

    private static final long serialVersionUID = 1;

    private final long line;
    private final String column;

    /// @param line counted from 1; 0 when it is the file as a whole
    /// @param column the column's heading; empty when it is the row as a whole
    /// @param expected a Swedish sentence
    UnreadableSheet(long line, String column, String expected) {
        super(expected);
        this.line = line;
        this.column = column;
    }

    UnreadableSheet(String expected) {
        this(0, "", expected);
    }

    /// `lansstyrelsen.csv, rad 7, kolumnen Parti: …`
    String in(String file) {
        return file
                + (line == 0 ? "" : ", rad " + line)
                + (column.isEmpty() ? "" : ", kolumnen " + column)
                + ": "
                + getMessage();
    }
}
