package se.uppdrag.learning;

/// An address that names something on the web, as xAPI names verbs and activities. It is not gone
/// to.
final class Iri {

    private static final int LONGEST = 1000;

    private Iri() {}

    static boolean holds(String text) {
        return text.length() <= LONGEST
                && text.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|^`\\\\]+");
    }
}
