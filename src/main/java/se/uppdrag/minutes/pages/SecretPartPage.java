package se.uppdrag.minutes.pages;

import java.util.List;

/// The secret part of minutes, for those who may read it.
///
/// @param address of the minutes
/// @param sha256 of its text, which the open part has too
/// @param file whether there is a signed file to fetch
/// @param sections each with its extract; empty before the minutes are verified
public record SecretPartPage(
        String address,
        String meeting,
        String lead,
        String html,
        String sha256,
        boolean verified,
        boolean file,
        List<Link> sections) {

    public record Link(String text, String extract) {}
}
