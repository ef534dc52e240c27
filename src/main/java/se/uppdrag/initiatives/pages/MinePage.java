package se.uppdrag.initiatives.pages;

import java.util.List;
import se.uppdrag.web.Timeline;

/// What `initiatives/mine.jte` shows: what the reader stands behind, and what waits for her.
///
/// @param asked texts of others that wait for her answer
public record MinePage(List<Link> asked, List<Mine> mine, List<Link> committees, boolean raises) {

    public record Link(String href, String text, String facts) {}

    public record Mine(String href, String title, String facts, Timeline line) {}
}
