package se.uppdrag.statutes.pages;

import java.util.List;

/// One statute as the secretary works with it.
///
/// @param address of this page
/// @param readable the public page
/// @param repealable whether something without an end is in force
public record StatuteEditPage(
        String address,
        String readable,
        String title,
        String kind,
        List<StatuteForm.Option> organs,
        List<HistoryPage.Row> versions,
        List<Draft> drafts,
        boolean repealable,
        StatuteForm form) {

    public record Draft(String href, String text) {}
}
