package se.uppdrag.search.pages;

/// What `search/index.jte` shows: how much there is to find, and how it is made anew.
public record IndexPage(String entries, String words, boolean current) {}
