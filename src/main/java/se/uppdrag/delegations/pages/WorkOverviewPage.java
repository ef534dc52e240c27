package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/overview.jte` shows.
///
/// @param mine whether the reader has a page of her own tasks to go to
public record WorkOverviewPage(List<Row> rows, boolean mine) {

    public record Row(String name, String href, boolean correct, String held, String open) {}
}
