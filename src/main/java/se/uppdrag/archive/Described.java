package se.uppdrag.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One matter, or the minutes of one meeting, as the package describes it.
///
/// @param number as it is cited: `KS 2026.0188`
/// @param sort what it is called where it is not a case: `protokoll`; empty for a case
/// @param opened when it began
/// @param parties those it concerns
/// @param files that belong to the whole
record Described(
        UUID id,
        String number,
        String title,
        String sort,
        @Nullable String planClass,
        Instant opened,
        @Nullable Instant closed,
        @Nullable String responsible,
        List<Named> parties,
        List<Restriction> restrictions,
        List<Action> actions,
        List<Relation> relations,
        List<Sheet> sheets,
        List<PackedFile> files) {

    /// One document.
    ///
    /// @param direction `incoming`, `outgoing` or `other`
    /// @param disposed by which decision its content is gone; nothing while it is there
    record Sheet(
            UUID id,
            int number,
            String title,
            String direction,
            Instant at,
            @Nullable String counterparty,
            List<Restriction> restrictions,
            @Nullable String disposed,
            List<PackedFile> files) {}

    /// @param role `sökande`
    record Named(String role, String name) {}

    /// A mark of secrecy.
    ///
    /// @param regulation `21 kap. 1 § OSL`
    record Restriction(String regulation, String about, @Nullable Instant since) {}

    /// A step on the way, or something done to it.
    record Action(String what, String type, String by, Instant at) {}

    /// @param kind `contains`, `part_of` or `reference`
    record Relation(String kind, String number) {}

    /// Everything it has in the package.
    List<PackedFile> all() {
        return Stream.concat(files.stream(), sheets.stream().flatMap(one -> one.files().stream()))
                .toList();
    }
}
