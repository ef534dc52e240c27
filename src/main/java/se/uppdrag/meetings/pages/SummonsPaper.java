package se.uppdrag.meetings.pages;

import java.util.List;
import java.util.Map;

/// What `meetings/summons.jte` sets on paper: the notice and call of a meeting.
///
/// @param facts when and where, and whether the public may come
/// @param bookmarks of the parts, by their address on the page
/// @param called when the call went out
public record SummonsPaper(
        String house,
        String organ,
        String facts,
        List<MeetingPage.Fact> about,
        List<MeetingPage.Item> items,
        Map<String, String> bookmarks,
        String called,
        String made) {}
