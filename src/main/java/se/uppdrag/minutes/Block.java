package se.uppdrag.minutes;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of running minutes. Page, PDF and plain text all show the same pieces.
public sealed interface Block {

    record Paragraph(String text) implements Block {

        public Paragraph {
            text = readable(text);
        }
    }

    record Listing(List<String> lines) implements Block {

        public Listing {
            lines = lines.stream().map(Block::readable).toList();
        }
    }

    record Table(String caption, List<String> header, List<List<String>> rows) implements Block {

        public Table {
            caption = readable(caption);
            header = header.stream().map(Block::readable).toList();
            rows = rows.stream().map(row -> row.stream().map(Block::readable).toList()).toList();
        }
    }

    /// One paragraph for each line that says something.
    static List<Block> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .<Block>map(Paragraph::new)
                .toList();
    }

    /// The same for a text of several lines.
    static String readableLines(String text) {
        return text.lines()
                .map(Block::readable)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /// What neither XML nor the database can hold, and what would turn the rest of the line round,
    /// is shown as a sign that something was there.
    static String readable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(one -> one == '\t' || one == '\n' || one == '\r' ? ' ' : one)
                .map(one ->
                        Character.isISOControl(one)
                                        || Character.getType(one) == Character.SURROGATE
                                        || (one & 0xfffe) == 0xfffe
                                        || turns(one)
                                ? 0xfffd
                                : one)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Marks that turn the order of the text until they are ended: a name with one in it would
    /// write the sentence round it backwards.
    private static boolean turns(int one) {
        return one >= 0x202a && one <= 0x202e || one >= 0x2066 && one <= 0x2069;
    }
}
