package se.uppdrag.founding.pages;

import java.util.Map;

/// What `founding/first-start.jte` shows.
///
/// @param mistakes from the field's name to the key of what is wrong with it
public record FirstStartPage(
        String code, String givenName, String familyName, Map<String, String> mistakes) {

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
