package se.uppdrag.minutes;

import java.util.List;

/// The minutes of one meeting (`protokoll`), in words.
///
/// @param title what kind of document it is
/// @param facts time, place, who presided and the like
/// @param opening who served
/// @param closing what belongs to no section
public record MeetingMinutes(
        String title,
        String organ,
        String date,
        List<Fact> facts,
        List<Part> opening,
        List<MinutesSection> sections,
        List<Part> closing) {

    public record Fact(String name, String value) {

        public Fact {
            value = Block.readable(value);
        }
    }

    /// Pieces under one heading.
    public record Part(String heading, List<Block> blocks) {

        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    public MeetingMinutes {
        facts = List.copyOf(facts);
        opening = List.copyOf(opening);
        sections = List.copyOf(sections);
        closing = List.copyOf(closing);
    }
}
