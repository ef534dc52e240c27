package se.uppdrag.minutes;

/// A part of a text that is read and approved by itself: a section, or all that belongs to none.
///
/// @param number of the section; [#FRAME] for what belongs to none
/// @param sha256 of its words, in hexadecimal
record Passage(int number, String heading, String text, String sha256) {

    /// Who was there, when and where, and what stands last.
    static final int FRAME = 0;

    static Passage of(int number, String heading, String text) {
        return new Passage(number, heading, text, Version.hash(text));
    }

    boolean sameWordsAs(Passage other) {
        return number == other.number && sha256.equals(other.sha256);
    }
}
