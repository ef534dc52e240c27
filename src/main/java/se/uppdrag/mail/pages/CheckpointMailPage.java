package se.uppdrag.mail.pages;

/// What `mail/checkpoints.jte` shows: whether checkpoints come by e-mail.
///
/// @param action where the button leads; empty where there is nothing to choose
public record CheckpointMailPage(String lead, String action, String button) {}
