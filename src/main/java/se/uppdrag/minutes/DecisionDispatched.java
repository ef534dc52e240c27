package se.uppdrag.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Somebody outside is told by e-mail of a decision in verified minutes.
///
/// @param section as cited, after `§`
/// @param link where it is read and acknowledged
public record DecisionDispatched(
        UUID dispatch,
        String address,
        String organ,
        LocalDate meeting,
        int section,
        String link,
        Instant at) {}
