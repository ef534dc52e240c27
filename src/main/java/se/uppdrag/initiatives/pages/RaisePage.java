package se.uppdrag.initiatives.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `initiatives/raise.jte` shows: a matter to be raised in a committee.
///
/// @param organs how many committees she may raise it in
public record RaisePage(Act act, int organs, boolean auditor, List<Line> lines) {

    public record Line(String href, String title, String facts) {}
}
