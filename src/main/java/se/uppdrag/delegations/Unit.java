package se.uppdrag.delegations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A part of the organisation (`förvaltning`, `enhet`) as it is from a day on.
///
/// @param parent the unit it belongs to; none for an administration, which is directly under the
///   committee
/// @param closed from the day on it is no more
public record Unit(
        String slug,
        String name,
        String organ,
        @Nullable String parent,
        LocalDate fromDate,
        boolean closed) {

    /// Who is one step up: a unit, or the committee.
    String above() {
        return parent == null ? organ : parent;
    }
}
