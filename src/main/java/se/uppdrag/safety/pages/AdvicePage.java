package se.uppdrag.safety.pages;

import java.util.List;

/// What `safety/advice.jte` shows: one piece of advice, and the others.
///
/// @param exit where the quick exit leads
public record AdvicePage(String exit, Advice advice, List<Advice> others) {

    /// @param kind whether it is for an event or for beforehand
    public record Advice(String slug, String kind, String title, String lead, List<Part> parts) {}

    /// @param heading may be empty
    public record Part(String heading, List<String> points) {}
}
