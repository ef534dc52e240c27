package se.uppdrag.portal.pages;

import java.util.List;

/// One topic, ready to show on the page Förtroendeuppdraget and on the start page.
///
/// @param teaser the first fact, beside the title; or empty
/// @param updated the day its text last changed
public record TopicView(
        String slug,
        String icon,
        String title,
        String teaser,
        List<Block> body,
        List<Fact> facts,
        List<Link> links,
        String updated) {

    /// @param href empty where the page does not exist for the moment
    public record Fact(String text, String href, String icon) {}

    /// @param href empty where our own page does not exist for the moment
    /// @param swedish whether what it is called is in Swedish on a page in English
    public record Link(String text, String href, boolean external, boolean swedish) {

        public Link(String text, String href, boolean external) {
            this(text, href, external, false);
        }
    }
}
