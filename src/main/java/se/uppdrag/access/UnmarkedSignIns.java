package se.uppdrag.access;

/// Vouches for sign-ins that were not made here. The program has none: without one, a sign-in that
/// does not say how it was made is worth nothing.
public interface UnmarkedSignIns {}
