package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/decisions.jte` shows.
///
/// @param earlier the first page; empty on it
/// @param later the page after; empty on the last
/// @param paper the same list as PDF; empty where it is empty
public record DecisionsPage(
        String organ,
        List<Option> organs,
        String year,
        List<Option> years,
        String state,
        List<Option> states,
        String text,
        String count,
        List<Line> lines,
        String earlier,
        String later,
        String paper,
        boolean records,
        boolean keeps) {

    public record Option(String value, String name) {}

    public record Line(
            String href,
            String name,
            String day,
            String row,
            String what,
            String who,
            String sum,
            String state,
            String color,
            boolean marked) {}
}
