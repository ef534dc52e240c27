package se.uppdrag.delegations.pages;

import java.util.List;

/// What `delegations/posted.jte` shows: decisions minuted by themselves, to everybody.
public record PostedPage(String organ, String name, List<Line> lines) {

    public record Line(String name, String day, String what, String title, String posted) {}
}
