package se.uppdrag.web.pages;

/// What `web/error.jte` shows.
public record ErrorPage(String heading, String next) {}
