package se.uppdrag.steering.pages;

/// How something stands: in colour, and always in words.
///
/// @param colour `success`, `warning`, `danger`, `info` or `neutral`
public record Mark(String colour, String words) {}
