package se.uppdrag.portal.pages;

import java.util.List;

/// What `portal/information.jte` shows: a page of plain text, in sections.
public record InformationPage(List<Section> sections) {

    public record Section(String id, String heading, List<Block> body) {}
}
