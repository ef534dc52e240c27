package se.uppdrag.register;

/// A party (`parti`) with the colours the house shows it in.
///
/// @param bench its place in the chamber, from left to right
public record Party(String code, String name, String colour, String darkColour, int bench) {}
