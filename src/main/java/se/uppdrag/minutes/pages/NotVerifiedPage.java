package se.uppdrag.minutes.pages;

/// What the public sees in place of minutes that have not been verified.
///
/// @param lastDay the last day to verify them
public record NotVerifiedPage(String meetingHref, String meeting, String lead, String lastDay) {}
