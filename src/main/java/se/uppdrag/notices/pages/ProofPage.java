package se.uppdrag.notices.pages;

import java.util.List;

/// Proof of posting (`anslagsbevis`), as it is printed.
///
/// @param facts name and value, in order
/// @param made when and out of what it was made, as a sentence
public record ProofPage(
        String house,
        String title,
        String heading,
        String lead,
        String text,
        List<NoticePage.Fact> facts,
        String factsCaption,
        String made) {}
