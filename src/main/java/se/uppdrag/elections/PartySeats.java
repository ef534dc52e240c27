package se.uppdrag.elections;

/// What the voters gave one party.
///
/// @param party abbreviation: `S`
public record PartySeats(String party, String name, int votes, int seats) {}
