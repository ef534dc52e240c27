package se.uppdrag.statutes.pages;

import java.util.List;

/// What fees follow, year by year.
public record IndexValuesPage(List<Row> rows, StatuteForm form) {

    public record Row(String name, String year, String value, String source) {}
}
