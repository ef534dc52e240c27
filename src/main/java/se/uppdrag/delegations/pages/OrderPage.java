package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/order.jte` shows.
///
/// @param decision the one it was decided by; empty where no order was in force
public record OrderPage(
        String organ,
        String name,
        String on,
        String day,
        String decision,
        String from,
        String link,
        List<Group> groups,
        List<Version> versions) {

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
