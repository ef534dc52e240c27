package se.uppdrag.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that may be done on a page, as a form that is folded away until it is wanted.
///
/// @param open whether it is unfolded: it has been sent, and something was wrong
/// @param refusal why it was refused; nothing otherwise
public record Act(
        String id,
        String action,
        String heading,
        String about,
        String button,
        boolean files,
        boolean open,
        List<Field> fields,
        @Nullable RefusalText refusal) {

    public enum Kind {
        TEXT,
        AREA,
        DATE,
        NUMBER,
        CHOICE,
        TICK,
        FILE,
        HIDDEN
    }

    public record Option(String value, String name) {}

    /// @param mistake what is wrong with what was typed; empty otherwise
    public record Field(
            String id,
            String name,
            Kind kind,
            String label,
            String hint,
            String value,
            List<Option> options,
            int most,
            String mistake) {

        private Field of(UUID one) {
            return new Field(
                    id + "-" + one, name, kind, label, hint, value, options, most, mistake);
        }

        public String describedBy() {
            var about = hint.isEmpty() ? "" : id + "-om ";
            return (about + (mistake.isEmpty() ? "" : id + "-fel")).strip();
        }
    }

    /// The same for one of many on a page, whose fields are told apart by their ids.
    ///
    /// @param one what this is of
    public Act of(UUID one) {
        return new Act(
                id + "-" + one,
                action,
                heading,
                about,
                button,
                files,
                open,
                fields.stream().map(field -> field.of(one)).toList(),
                refusal);
    }
}
