package se.uppdrag.lending;

/// A device has been lent in somebody's name. Told inside the transaction, so that whoever passes
/// it on does so with what happened or not at all.
public record DeviceLent(Loan loan) {}
