package se.uppdrag.register.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Hemicycle;

/// What `register/members.jte` shows: everybody who is elected now.
///
/// @param organ the filter, or empty for all
/// @param party the filter, or empty for all
/// @param hemicycle the assembly; nothing while nobody sits in it
/// @param seats beside the picture, the same in words
public record MembersPage(
        String organ,
        String party,
        List<Choice> organs,
        List<Choice> parties,
        @Nullable Hemicycle hemicycle,
        List<Seats> seats,
        List<Member> members) {

    public record Choice(String key, String name) {}

    public record Seats(String code, String name, int seats) {}

    /// @param partyCode empty for one who represents no party
    /// @param posts what the person is where, as sentences
    public record Member(
            String href, String name, String partyCode, String partyName, List<String> posts) {}
}
