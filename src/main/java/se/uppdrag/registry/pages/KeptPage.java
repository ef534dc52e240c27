package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `registry/kept.jte` shows: documents that are kept in order instead of registered.
public record KeptPage(List<Line> lines, String next, List<Act> acts) {

    public record Line(
            String date, String subject, String counterparty, String place, String authority) {}
}
