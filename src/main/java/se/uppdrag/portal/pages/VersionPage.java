package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/version.jte` shows: an earlier version of a topic, to read.
public record VersionPage(
        String slug,
        String title,
        int number,
        String when,
        String by,
        List<Block> body,
        List<TopicView.Link> links) {}
