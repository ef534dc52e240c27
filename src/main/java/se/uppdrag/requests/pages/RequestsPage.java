package se.uppdrag.requests.pages;

import java.util.List;

/// What `requests/desk.jte` shows: what waits, what is answered, and how long it took.
public record RequestsPage(List<Line> waiting, List<Line> answered, WaitsPage waits) {

    public record Line(
            String href,
            String wanted,
            String organ,
            String received,
            String waited,
            String state,
            String colour) {}
}
