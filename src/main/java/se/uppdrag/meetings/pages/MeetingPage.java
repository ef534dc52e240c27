package se.uppdrag.meetings.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.LinkedData;

/// What `meetings/meeting.jte` shows: the agenda, its papers and what happens when.
///
/// @param status the key of what is said of it, under `meetings.status.`
/// @param changes what has been decided of it since it was planned, a sentence each
/// @param visit for those who come or follow from elsewhere
/// @param links what the reader can go to: live page, minutes, her own view
public record MeetingPage(
        String address,
        String organ,
        String organHref,
        String day,
        String monthShort,
        String iso,
        String date,
        String facts,
        String status,
        List<String> changes,
        List<Item> items,
        List<Fact> about,
        List<Visit> visit,
        List<Step> timeline,
        List<Link> links,
        LinkedData linked) {

    /// @param status key under `meetings.item-status.`, or empty
    /// @param late key under `meetings.late.`, or empty
    /// @param preparation who has had the matter before, as a sentence; may be empty
    /// @param brief what was decided in plain words; nothing where nobody has written it
    /// @param asked that the public may ask questions on it (KL 8:16); may be empty
    /// @param secrecy by which provision it is secret, `21 kap. 1 § OSL`; empty where it is not
    public record Item(
            int number,
            String title,
            String dnr,
            String dnrHref,
            String proposal,
            List<Link> papers,
            String status,
            String late,
            String preparation,
            String asked,
            String secrecy,
            @Nullable Brief brief) {}

    /// @param corrected that it has been corrected, and why; empty most often
    public record Brief(String text, String corrected, List<String> earlier) {}

    /// @param href where it leads; empty where it is only told
    public record Visit(String name, String value, String href) {}

    public record Fact(String name, String value) {}

    /// @param state `done`, `now` or `todo`
    public record Step(String what, String when, String href, String state) {}

    public record Link(String href, String text, boolean primary) {}
}
