package se.uppdrag.minutes;

import java.util.List;
import java.util.StringJoiner;
import se.uppdrag.minutes.MeetingMinutes.Part;

/// Minutes as plain text in one form only, so that the same minutes always have the same hash. It
/// is the text that is signed.
final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(MeetingMinutes minutes) {
        var plain = new PlainText();
        plain.line(minutes.title()).line(minutes.organ()).line(minutes.date()).line("");
        minutes.facts().forEach(fact -> plain.line(fact.name() + ": " + fact.value()));
        plain.parts(minutes.opening());
        for (var section : minutes.sections()) {
            plain.line("").line("").section(section);
        }
        if (!minutes.closing().isEmpty()) {
            plain.line("").parts(minutes.closing());
        }
        return plain.text.toString();
    }

    /// One section by itself.
    static String of(MinutesSection section) {
        var plain = new PlainText();
        plain.section(section);
        return plain.text.toString();
    }

    private void section(MinutesSection section) {
        line(section.heading());
        if (!section.dnr().isEmpty()) {
            line(section.dnr());
        }
        parts(section.parts());
    }

    private PlainText parts(List<Part> parts) {
        for (var part : parts) {
            line("").line(part.heading());
            part.blocks().forEach(this::block);
        }
        return this;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var paragraph) -> line(paragraph);
            case Block.Listing(var lines) -> lines.forEach(one -> line("– " + one));
            case Block.Table(var caption, var header, var rows) -> {
                line(caption);
                row(header);
                rows.forEach(this::row);
            }
        }
    }

    private void row(List<String> cells) {
        var row = new StringJoiner(" | ");
        cells.forEach(row::add);
        line(row.toString());
    }

    private PlainText line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
