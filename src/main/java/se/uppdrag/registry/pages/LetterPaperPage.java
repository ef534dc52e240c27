package se.uppdrag.registry.pages;

import java.util.List;

/// A letter that goes out, as it is printed.
///
/// @param dnr `Dnr KS 2026.0188`
/// @param paragraphs each in its lines
public record LetterPaperPage(
        String house,
        String authority,
        String subject,
        String dnr,
        String date,
        String recipient,
        List<List<String>> paragraphs) {}
