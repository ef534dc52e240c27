package se.uppdrag.statutes.pages;

import java.util.List;

/// Every version of a statute, and what is coming.
public record HistoryPage(
        StatutePage.Link parent, String title, List<Row> rows, List<StatutePage.Link> coming) {

    /// @param judged what courts have made of it, in sentences
    /// @param minutes may be empty
    /// @param difference the page that shows what it changed; empty for the first
    public record Row(
            String number,
            String period,
            boolean inForce,
            List<String> judged,
            String href,
            String decision,
            String minutes,
            String promulgated,
            String notice,
            String form,
            String difference) {}
}
