package se.uppdrag.safety.pages;

/// A file that was sent with a report: what is known of it without opening it.
///
/// @param hash of its bytes, SHA-256, as it came in
/// @param shown whether a harmless picture of it, or its text, can be asked for
public record CaseFileLink(
        String href, String name, String size, String hash, String when, boolean shown) {}
