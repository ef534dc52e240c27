package se.uppdrag.safety.pages;

import java.util.List;

/// What `safety/first.jte` shows: help before anything else.
///
/// @param contact whom to call in the municipality; empty while nobody is named
/// @param policies titles and addresses
public record FirstPage(
        String exit,
        String contact,
        String phone,
        String dial,
        String hours,
        List<AdvicePage.Advice> events,
        List<AdvicePage.Advice> beforehand,
        List<Policy> policies) {

    public record Policy(String title, String href) {}
}
