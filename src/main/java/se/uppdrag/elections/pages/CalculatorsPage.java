package se.uppdrag.elections.pages;

import java.util.List;

/// What `elections/calculators.jte` shows.
///
/// @param elections kept results, newest first
public record CalculatorsPage(List<Link> elections) {

    public record Link(String href, String text) {}
}
