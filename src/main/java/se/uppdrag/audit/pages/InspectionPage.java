package se.uppdrag.audit.pages;

import java.util.List;

/// A document of an authority, read in a review.
///
/// @param review the address of the review
/// @param from whom it came from or went to; empty where nobody
/// @param file the address of its file; empty where it has none
/// @param disposed the decision by which its content is gone; empty while it is there
public record InspectionPage(
        String review,
        String reviewed,
        String reference,
        String subject,
        String from,
        String reason,
        boolean secret,
        List<String> paragraphs,
        String file,
        String disposed) {}
