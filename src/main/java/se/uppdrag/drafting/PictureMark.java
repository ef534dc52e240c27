package se.uppdrag.drafting;

import java.util.Optional;
import java.util.regex.Pattern;

/// The line of a memorandum where one of its pictures stands: `[Bild 1: what it shows]`. What it
/// shows is said to those who do not see it, and is of the text like any other words of it. Pure.
///
/// @param told empty where nobody has said what it shows
record PictureMark(int number, String told) {

    static final int TOLD_MOST = 400;

    private static final Pattern LINE = Pattern.compile("\\[Bild (\\d{1,4})(?::(.*))?\\]");

    static Optional<PictureMark> of(String line) {
        var read = LINE.matcher(line.strip());
        return read.matches()
                ? Optional.of(
                        new PictureMark(
                                Integer.parseInt(read.group(1)),
                                read.group(2) == null ? "" : read.group(2).strip()))
                : Optional.empty();
    }

    /// As it is written.
    String line() {
        return "[Bild " + number + (told.isEmpty() ? "" : ": " + told) + "]";
    }
}
