package se.uppdrag.petitions.pages;

/// What `petitions/confirm.jte` shows: a proposal its sender is to confirm, or that she has.
///
/// @param code the one in the letter
/// @param title empty where the code leads nowhere
/// @param dnr empty before it is confirmed
public record ConfirmPage(String code, String title, String dnr, String matterHref) {}
