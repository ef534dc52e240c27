package se.uppdrag.register.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `register/seating.jte` shows: an elected council to be filled with persons.
///
/// @param years elections to choose from, newest first
/// @param year the one chosen; empty while there is none
/// @param preview what will be stored, once it has been reviewed
public record SeatingPage(
        List<String> years,
        String year,
        String from,
        String decidedBy,
        List<PartyForm> parties,
        List<PartyPreview> preview,
        @Nullable RefusalText refusal) {

    /// @param id tells its field apart on the page
    /// @param names as typed, one on each line
    public record PartyForm(String id, String code, String name, int seats, String names) {

        /// Room for the members and about half as many substitutes.
        public int rows() {
            return Math.max(4, seats * 3 / 2 + 1);
        }
    }

    public record PartyPreview(
            String code, String name, List<Seat> members, List<Seat> substitutes) {}

    /// @param known whether the person is in the register already
    public record Seat(String name, boolean known, boolean empty) {}
}
