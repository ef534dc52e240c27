package se.uppdrag.inbox;

/// What is enclosed in a letter.
///
/// @param number in the letter, from one; the letter as a whole is zero
/// @param words what it says, where the program can read it
record Enclosed(
        int number, String name, String mediaType, long size, String words, Verdict verdict) {

    /// What the virus scanner said.
    ///
    /// @param detail the name of what it found, or why it could not look
    record Verdict(State state, String detail) {

        enum State {
            NOT_LOOKED_AT,
            CLEAN,
            INFECTED,
            FAILED
        }

        static final Verdict NONE = new Verdict(State.NOT_LOOKED_AT, "");

        boolean infected() {
            return state == State.INFECTED;
        }
    }
}
