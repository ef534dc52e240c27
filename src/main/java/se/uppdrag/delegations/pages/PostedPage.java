package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/posted.jte` shows: decisions minuted by themselves, to everybody.
///
/// @param first the first page; empty on it
/// @param more the next page; empty on the last
public record PostedPage(String organ, String name, List<Line> lines, String first, String more) {

    public record Line(String name, String day, String what, String title, String posted) {}
}
