package se.uppdrag.retention.pages;

import java.util.List;

/// What `retention/plan.jte` shows: one authority's plan, as a tree.
public record PlanPage(List<Choice> choices, String organ, String decided, List<Line> lines) {

    public record Choice(String name, String href, boolean shown) {}

    public record Line(
            String code, int depth, String name, String documents, String fate, String note) {}
}
