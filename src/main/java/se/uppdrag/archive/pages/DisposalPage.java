package se.uppdrag.archive.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `archive/disposal.jte` shows: one disposal, its decision and what goes by it.
///
/// @param progress told while it is carried out; empty otherwise
/// @param stalled whether nobody is carrying it out
public record DisposalPage(
        String title,
        String state,
        String colour,
        String here,
        String progress,
        int done,
        int all,
        boolean stalled,
        List<DeliveryPage.Fact> facts,
        List<Item> items,
        String more,
        List<Act> acts) {

    public record Item(
            String id, String href, String dnr, String title, String state, String colour) {}
}
