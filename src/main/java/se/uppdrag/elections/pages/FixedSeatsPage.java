package se.uppdrag.elections.pages;

import java.util.List;

/// What `elections/fixed-seats.jte` shows.
///
/// @param summary how many are fixed and how many adjust, in words; empty before it is asked
/// @param remarks what the law says besides: a lot, constituencies that are small
public record FixedSeatsPage(
        String seats,
        String constituencies,
        String problem,
        String summary,
        List<Line> lines,
        List<String> remarks) {

    public record Line(String name, String voters, String whole, String extra, String seats) {}
}
