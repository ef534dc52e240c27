package se.uppdrag.sitting;

import se.uppdrag.access.PersonId;

/// Somebody who has no seat but may speak: who answers for a committee or a company, who holds an
/// office full time, whom the meeting has let speak (KL 5:39–41, 5:63, 6:26).
///
/// @param capacity what she is here as, as the minutes put it: `ordförande i Socialnämnden`
/// @param mayPropose whether she may also make proposals; only those who hold their assignment full
///   time or a considerable part of it (KL 4:2, 5:39)
public record Guest(PersonId person, String name, String capacity, boolean mayPropose) {}
