package se.uppdrag.registry.pages;

import java.time.LocalDate;
import java.util.List;

/// What `registry/registry.jte` shows: the diarium, newest first.
///
/// @param query what was searched for; empty for all
/// @param older where earlier matters are, or empty
public record RegistryPage(
        String query, String kind, long found, List<Line> matters, String older, String newer) {

    public record Line(
            String dnr,
            String slug,
            String kind,
            String subject,
            LocalDate openedOn,
            String sender) {}
}
