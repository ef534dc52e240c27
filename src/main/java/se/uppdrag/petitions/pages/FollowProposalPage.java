package se.uppdrag.petitions.pages;

/// What `petitions/follow.jte` shows: where a code is typed.
///
/// @param unknown whether a code was typed that leads nowhere
public record FollowProposalPage(String code, boolean unknown) {}
