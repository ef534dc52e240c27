package se.uppdrag.minutes.pages;

import java.util.List;

/// The secret part of minutes, for those who may read it.
///
/// @param title what of the minutes it is
/// @param openHref where the open part of it is
/// @param sha256 of its text, which the open part has too
/// @param about how it was verified, or will be
/// @param fileHref the signed file; empty where there is none
/// @param sections each with its extract; empty before the minutes are verified
public record SecretPartPage(
        String title,
        String openHref,
        String meeting,
        String lead,
        String html,
        String sha256,
        boolean verified,
        String about,
        String fileHref,
        List<Link> sections) {

    public record Link(String text, String extract) {}
}
