package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/orders.jte` shows.
///
/// @param functions everything that is decided by a machine today (KL 6:37)
public record OrdersPage(List<Row> rows, List<Function> functions) {

    /// @param since from when the order in force applies; empty where there is none
    /// @param keepHref where the reader keeps it; empty where she does not
    public record Row(String name, String href, String since, String count, String keepHref) {}

    public record Function(String name, String what, String committee, String decision) {}
}
