package se.uppdrag.founding.pages;

import java.util.Map;

/// What `founding/house.jte` shows.
///
/// @param armsTag empty where the municipality has no arms here
/// @param mistakes from the field's name to the key of what is wrong with it
public record HousePage(
        String name,
        String place,
        String code,
        String address,
        String mail,
        String colour,
        String armsTag,
        Map<String, String> mistakes,
        boolean saved) {

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
