package se.uppdrag.binder.pages;

import java.util.List;

/// One paper in the binder's PDF, set by us: its text, or its pages as pictures.
///
/// @param lead the item it belongs to
/// @param about in what form it is here; empty where there is nothing to say
public record SheetPage(
        String house,
        String title,
        String lead,
        String about,
        List<String> paragraphs,
        List<Picture> pictures) {

    public SheetPage {
        paragraphs = List.copyOf(paragraphs);
        pictures = List.copyOf(pictures);
    }

    /// @param data as an address that holds the picture itself
    /// @param text what stands on the page
    public record Picture(String data, String text) {}
}
