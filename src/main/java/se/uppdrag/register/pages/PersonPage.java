package se.uppdrag.register.pages;

import java.util.List;

/// What `register/person.jte` shows: one elected person's assignments through time.
///
/// @param partyCode empty for one who represents no party
public record PersonPage(
        String name,
        String partyCode,
        String partyName,
        List<Assignment> current,
        List<Assignment> former) {

    /// @param until empty while it lasts
    public record Assignment(
            String href, String organ, String post, String from, String until, String decidedBy) {}
}
