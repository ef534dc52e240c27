package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/follow.jte` shows: who has come how far, but never what anybody answered.
///
/// @param party the group that is followed; empty for the whole municipality
/// @param course the course chosen among the tabs
/// @param summary the same by role
public record FollowPage(
        String here,
        String party,
        String course,
        List<Tab> tabs,
        List<Sum> summary,
        List<Row> rows) {

    public record Tab(String href, String name, boolean shown) {}

    /// @param share of a hundred
    public record Sum(String role, String enrolled, String finished, int share) {}

    public record Row(
            String href,
            String name,
            String party,
            String role,
            String done,
            String state,
            boolean finished,
            boolean late) {}
}
