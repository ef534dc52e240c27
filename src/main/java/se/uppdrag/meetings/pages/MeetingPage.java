package se.uppdrag.meetings.pages;

import java.util.List;

/// What `meetings/meeting.jte` shows: the agenda, its papers and what happens when.
///
/// @param status the key of what is said of it, under `meetings.status.`
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
        List<Item> items,
        List<Fact> about,
        List<Step> timeline,
        List<Link> links) {

    /// @param status key under `meetings.item-status.`, or empty
    /// @param late key under `meetings.late.`, or empty
    /// @param preparation who has had the matter before, as a sentence; may be empty
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
            String secrecy) {}

    public record Fact(String name, String value) {}

    /// @param state `done`, `now` or `todo`
    public record Step(String what, String when, String href, String state) {}

    public record Link(String href, String text, boolean primary) {}
}
