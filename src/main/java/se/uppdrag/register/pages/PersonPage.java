package se.uppdrag.register.pages;

import java.util.List;

/// What `register/person.jte` shows: one elected person's assignments through time.
///
/// @param partyCode empty for one who represents no party
/// @param affiliation what she has told of her party since; empty while it is the seat's
/// @param title what she serves as full time or a substantial part of it; empty for most
/// @param email empty where she has not agreed that it is shown
/// @param administer the page of those who keep the register; empty for everybody else
/// @param substitutes who serves for her in the assembly, the first first
/// @param servesFor members whom she is named to serve for
/// @param sections what other modules say of her, such as her motions
public record PersonPage(
        String name,
        String partyCode,
        String partyName,
        String affiliation,
        String title,
        String email,
        String phone,
        String administer,
        List<Assignment> current,
        List<Assignment> former,
        List<Other> substitutes,
        List<Other> servesFor,
        List<Section> sections) {

    /// @param until empty while it lasts
    public record Assignment(
            String href, String organ, String post, String from, String until, String decidedBy) {}

    public record Other(String href, String name) {}

    public record Section(String id, String heading, List<Line> lines) {}

    public record Line(String href, String text, String facts) {}
}
