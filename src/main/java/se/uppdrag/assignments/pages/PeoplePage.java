package se.uppdrag.assignments.pages;

import java.util.List;

/// What `assignments/people.jte` shows: everybody in the register.
public record PeoplePage(String query, List<Line> people) {

    public record Line(String href, String name, String facts) {}
}
