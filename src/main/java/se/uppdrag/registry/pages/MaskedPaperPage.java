package se.uppdrag.registry.pages;

import java.util.List;

/// The words that are left of a Word document, as they are printed.
///
/// @param about what the copy is and is not
public record MaskedPaperPage(
        String house,
        String title,
        String heading,
        String lead,
        String about,
        List<String> paragraphs) {}
