package se.uppdrag.initiatives.pages;

import java.util.List;

/// What `initiatives/preview.jte` shows: what will be registered, before it is.
public record PreviewPage(
        String kind,
        String title,
        String sender,
        List<String> text,
        List<String> proposal,
        String addressee,
        String fileName) {}
