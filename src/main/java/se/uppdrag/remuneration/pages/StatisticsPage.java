package se.uppdrag.remuneration.pages;

import java.util.List;

/// What `remuneration/statistics.jte` shows.
public record StatisticsPage(
        String year,
        List<Year> years,
        List<Organ> organs,
        String total,
        int height,
        String description) {

    public record Year(String name, String href, boolean shown) {}

    /// @param y where its bar begins; `width` how long it is
    public record Organ(
            String name,
            String fees,
            String lost,
            String other,
            String sum,
            int y,
            int textY,
            int width) {}
}
