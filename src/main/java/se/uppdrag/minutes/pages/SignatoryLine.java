package se.uppdrag.minutes.pages;

/// One who is to sign, or has.
///
/// @param role as what she signs, and when she did
/// @param state in one word: signed, or waited for
public record SignatoryLine(String name, String role, String state, boolean signed) {}
