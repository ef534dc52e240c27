package se.uppdrag.calling;

/// Somebody is asked to serve, has answered, or need not answer any more. Told inside the
/// transaction, so that whoever passes it on does so with what happened or not at all.
public record AskingChanged(Asking asking) {}
