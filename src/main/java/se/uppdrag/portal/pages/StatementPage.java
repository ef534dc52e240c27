package se.uppdrag.portal.pages;

import java.util.List;
import java.util.Map;

/// What `portal/statement.jte` shows: the accessibility statement, made from the register of known
/// defects.
///
/// @param complaints where to complain when the municipality does not answer
public record StatementPage(
        List<Defect> defects,
        String assessed,
        String method,
        String changed,
        String complaints,
        String about,
        String message,
        String email,
        Map<String, String> mistakes) {

    public record Defect(String what, String why, String plan, String found) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
