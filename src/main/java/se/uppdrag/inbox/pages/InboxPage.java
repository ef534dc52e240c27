package se.uppdrag.inbox.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `inbox/inbox.jte` shows: letters of one state, each with what is proposed.
///
/// @param told what was just done; empty most often
/// @param toldHref where that is seen; empty where it is nowhere
/// @param unread how many are kept and not opened yet
/// @param most so many are shown
/// @param mostDropped how large a file may be, `150 MB`
/// @param mistakes what was wrong with the files that were dropped
public record InboxPage(
        List<Choice> choices,
        String about,
        String told,
        String toldHref,
        int unread,
        List<Line> letters,
        int most,
        List<Option> organs,
        String mostDropped,
        List<String> mistakes,
        List<Box> boxes) {

    /// @param count how many, as far as they are shown
    /// @param chosen whether these are the ones shown
    public record Choice(String href, String name, String count, boolean chosen) {}

    public record Option(String slug, String name, boolean chosen) {}

    /// @param color of the design system
    public record Tag(String name, String color) {}

    /// @param proposal what the program would do, or what was done
    /// @param press what one press does; nothing where it has to be looked at first
    public record Line(
            String href,
            String subject,
            String from,
            String when,
            List<Tag> tags,
            String proposal,
            @Nullable Press press) {}

    /// The proposal as it is sent by one press.
    public record Press(String action, String organ, String dnr, String title, String sender) {}

    /// A mailbox and how its last round went.
    ///
    /// @param trouble empty where it went well
    public record Box(String name, String address, String last, String trouble) {}
}
