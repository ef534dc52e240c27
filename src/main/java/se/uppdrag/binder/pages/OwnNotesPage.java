package se.uppdrag.binder.pages;

import java.util.List;

/// What somebody has written for herself, organ by organ.
///
/// @param mistake what was wrong with what was sent; empty otherwise
public record OwnNotesPage(String href, List<Line> organs, String mistake) {

    public OwnNotesPage {
        organs = List.copyOf(organs);
    }

    /// @param ends when it is erased; empty while she serves
    public record Line(String organ, String count, String ends) {}
}
