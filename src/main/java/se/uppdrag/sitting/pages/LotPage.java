package se.uppdrag.sitting.pages;

import java.util.List;

/// How a lot was drawn, so that anybody can draw it again.
///
/// @param seed empty before it is drawn
/// @param tickets what each name was ranked by, the lowest first
public record LotPage(
        String address,
        String meeting,
        String title,
        List<String> names,
        int places,
        String sealedAt,
        String fingerprint,
        String seed,
        String words,
        List<Ticket> tickets) {

    /// @param text what the fingerprint is of
    public record Ticket(String name, String text, String fingerprint, boolean won) {}
}
