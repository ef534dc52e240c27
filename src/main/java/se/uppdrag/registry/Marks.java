package se.uppdrag.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The marks of a document and of the facts about it, in the order they were made.
record Marks(List<Mark> all) {

    /// The last one, unless it lifted those before.
    ///
    /// @param field nothing for the document as a whole
    Optional<Mark> standing(Mark.@Nullable Field field) {
        return all.stream()
                .filter(one -> Objects.equals(one.field(), field))
                .reduce((_, last) -> last)
                .filter(one -> one.act() != Mark.Act.LIFTED);
    }

    Optional<String> provision(Mark.@Nullable Field field) {
        return standing(field).map(Mark::provision);
    }

    /// As they stand, for a document that takes them with it.
    Grounds grounds(@Nullable String document) {
        return new Grounds(
                document,
                provision(Mark.Field.COUNTERPARTY).orElse(null),
                provision(Mark.Field.SUBJECT).orElse(null));
    }
}
