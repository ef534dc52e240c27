package se.uppdrag.portal.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `portal/start.jte` shows: what the reader needs to know and do now.
///
/// @param line the reader's assignments in a sentence; may be empty
/// @param party code; empty where the reader belongs to none
/// @param hero the next meeting; nothing when none is planned
/// @param updated the day the newest topic was edited
public record StartPage(
        String greeting,
        String line,
        String party,
        String partyName,
        @Nullable Hero hero,
        List<Task> tasks,
        List<Meeting> meetings,
        List<Quick> quick,
        List<Mine> mine,
        List<TopicView> topics,
        String updated,
        String updatedIso,
        List<Quick> administration) {

    public record Hero(
            String day,
            String monthShort,
            String iso,
            String eyebrow,
            String title,
            String facts,
            String more,
            List<Action> actions) {}

    public record Action(String href, String text, String icon) {}

    /// @param state `late`, `soon` or `ok`; empty where there is no day
    /// @param due the chip's words, or empty
    public record Task(
            String icon,
            String title,
            String why,
            String due,
            String state,
            String verb,
            String href) {}

    /// @param colour of the chip
    public record Meeting(
            String href,
            String day,
            String monthShort,
            String iso,
            String organ,
            String facts,
            String chip,
            String colour,
            String icon) {}

    public record Quick(String href, String text, String icon) {}

    /// Something the reader has handed in, and how far it has come.
    ///
    /// @param deadline the chip's words, or empty
    public record Mine(
            String href,
            String title,
            String facts,
            List<Step> way,
            String deadline,
            String deadlineState) {}

    public record Step(String text, boolean done) {}
}
