package se.uppdrag.registry.pages;

import java.util.List;

/// What `registry/document.jte` shows: a document that was written in the program.
public record DocumentPage(
        String dnr, String matterHref, String subject, String line, List<String> paragraphs) {}
