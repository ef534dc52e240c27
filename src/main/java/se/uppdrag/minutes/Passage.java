package se.uppdrag.minutes;

import java.util.List;
import java.util.stream.Stream;

/// A part of a text that is read and approved by itself: a section, or all that belongs to none.
///
/// @param number of the section; [#FRAME] for what belongs to none
/// @param sha256 of its words, in hexadecimal
record Passage(int number, String heading, String text, String sha256) {

    /// Who was there, when and where, and what stands last.
    static final int FRAME = 0;

    /// The parts of a text that are read one by one: the frame first, and each section.
    static List<Passage> of(MeetingMinutes minutes) {
        var frame =
                new MeetingMinutes(
                        minutes.title(),
                        minutes.organ(),
                        minutes.date(),
                        minutes.facts(),
                        minutes.opening(),
                        List.of(),
                        minutes.closing());
        return Stream.concat(
                        Stream.of(of(FRAME, "", PlainText.of(frame))),
                        minutes.sections().stream()
                                .map(one -> of(one.number(), one.heading(), PlainText.of(one))))
                .toList();
    }

    static Passage of(int number, String heading, String text) {
        return new Passage(number, heading, text, Version.hash(text));
    }

    boolean sameWordsAs(Passage other) {
        return number == other.number && sha256.equals(other.sha256);
    }
}
