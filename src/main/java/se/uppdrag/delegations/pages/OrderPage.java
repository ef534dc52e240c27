package se.uppdrag.delegations.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `delegations/order.jte` shows.
///
/// @param held what a comparison with the text in the statute book gave; empty where there is none
/// @param agrees whether every line is in that text
/// @param decision the one it was decided by; empty where no order was in force
public record OrderPage(
        String organ,
        String name,
        String on,
        String day,
        String decision,
        String from,
        String link,
        String held,
        boolean agrees,
        List<Group> groups,
        List<Version> versions) {

    /// Where each heading stands, for whoever leafs in the paper.
    public Map<String, String> bookmarks() {
        var bookmarks = new LinkedHashMap<String, String>();
        groups.stream()
                .filter(group -> !group.heading().isEmpty())
                .forEach(group -> bookmarks.put("#" + group.id(), group.heading()));
        return bookmarks;
    }

    public record Group(String id, String heading, List<Line> lines) {}

    /// @param flags what else there is to know, in words
    public record Line(
            String number,
            String what,
            String provision,
            String delegate,
            String limit,
            String conditions,
            List<String> flags) {}

    public record Version(String name, String decision, String href, boolean shown) {}
}
