package se.uppdrag.portal.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `portal/version.jte` shows: one version of a topic, to read, and what may be done with it.
///
/// @param standing where it stands: a draft, shown, read by somebody
/// @param bodyEn the same in English; empty where nobody has written it
/// @param edits whether the reader edits the topic
public record VersionPage(
        String slug,
        String title,
        int number,
        String when,
        String by,
        String standing,
        List<Block> body,
        String titleEn,
        List<Block> bodyEn,
        List<TopicView.Link> links,
        boolean edits,
        List<Act> acts) {}
