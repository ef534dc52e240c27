package se.uppdrag.learning;

/// What a course sent to the record store is not as xAPI 1.0.3 or cmi5 1.0 has it. The words are
/// for whoever made the course: they are in English, as the standards are.
final class BadStatement extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    BadStatement(int status, String why) {
        super(why);
        this.status = status;
    }

    static BadStatement malformed(String why) {
        return new BadStatement(400, why);
    }

    int status() {
        return status;
    }
}
