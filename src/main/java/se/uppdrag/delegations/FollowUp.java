package se.uppdrag.delegations;

import java.time.LocalDate;

/// A committee's yearly follow-up of its work with the work environment (AML 3:2 a).
///
/// @param decision the paragraph, as it is cited
/// @param measures what is to be done; empty where nothing is
public record FollowUp(
        String organ, LocalDate onDate, String decision, String finding, String measures) {}
