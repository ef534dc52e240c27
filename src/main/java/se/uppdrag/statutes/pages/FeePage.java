package se.uppdrag.statutes.pages;

import java.util.List;

/// The calculator of a tariff.
///
/// @param groups the fees, table by table
/// @param result the sum, or why there is none; empty before anything is asked
/// @param steps how the sum came to be
/// @param lines every fee as it is the year that is asked for
public record FeePage(
        StatutePage.Link parent,
        String address,
        String title,
        String lead,
        List<Group> groups,
        String count,
        String year,
        String mistake,
        String result,
        List<String> steps,
        List<Row> lines) {

    public record Group(String name, List<Option> options) {}

    public record Option(String value, String text, boolean chosen) {}

    public record Row(String table, String name, String decided, String now, String index) {}
}
