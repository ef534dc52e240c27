package se.uppdrag.minutes.pages;

/// One who is to sign, or has.
///
/// @param state a sentence: when she signed, or that she has not
public record SignatoryLine(String name, String role, String state, boolean signed) {}
