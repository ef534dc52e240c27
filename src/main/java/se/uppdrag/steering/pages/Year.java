package se.uppdrag.steering.pages;

/// A link to the same page for another year.
public record Year(String name, String href, boolean shown) {}
