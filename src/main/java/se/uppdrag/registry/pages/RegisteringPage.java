package se.uppdrag.registry.pages;

import java.util.List;
import java.util.Map;

/// What `registry/registering.jte` shows.
///
/// @param mistakes what has to be mended: field to message key
public record RegisteringPage(List<Option> organs, Draft draft, Map<String, String> mistakes) {

    public record Option(String slug, String name) {}

    /// What was typed, kept when something was wrong with it.
    ///
    /// @param direction `RECEIVED`, `SENT` or `DRAWN_UP`
    public record Draft(
            String organ, String direction, String counterparty, String subject, String text) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
