package se.uppdrag.learning.pages;

/// A training in a list.
///
/// @param state what the reader should know: full, called off, enrolled
public record TrainingLine(
        String href, String title, String when, String place, String state, boolean mine) {}
