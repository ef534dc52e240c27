package se.uppdrag.search;

import java.util.UUID;
import se.uppdrag.access.PersonId;

/// What somebody who signs in wants to be told of (`bevakning`).
///
/// @param letters whether a letter is wanted
/// @param shown the newest line she has been shown
/// @param told the newest she has had a letter about
record Watch(UUID id, PersonId person, Wanted wanted, boolean letters, long shown, long told) {}
