package se.uppdrag.register;

/// A party (`parti`) with the colours the house shows it in.
///
/// @param bench its place in the chamber, from left to right
public record Party(String code, String name, String colour, String darkColour, int bench) {

    /// For a party nobody has given colours yet.
    static final String NO_COLOUR = "#5b6470";

    static final String NO_DARK_COLOUR = "#a3adba";
}
