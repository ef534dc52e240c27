package se.uppdrag.elections;

/// A file that is not what it was taken for: says where, and what was expected there.
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final long line;

    /// @param line counted from 1; 0 when it is the file as a whole
    /// @param expected a Swedish sentence
    UnreadableFile(long line, String expected) {
        super(expected);
        this.line = line;
    }

    /// `resultat.csv, rad 7: …`
    public String in(String file) {
        return line == 0
                ? "%s: %s".formatted(file, getMessage())
                : "%s, rad %d: %s".formatted(file, line, getMessage());
    }
}
