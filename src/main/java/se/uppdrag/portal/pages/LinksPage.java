package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/administration.jte` shows: pages to go to, each with a line of what is found there.
public record LinksPage(List<Line> lines) {

    public record Line(String href, String title, String about) {}
}
