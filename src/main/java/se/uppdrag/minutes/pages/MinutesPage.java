package se.uppdrag.minutes.pages;

import java.util.List;

/// Verified minutes, open to everybody.
///
/// @param html the text, as it was signed
/// @param signed who verified it, when and how
/// @param hash a sentence with the hash of the text
/// @param sends whether the reader is one who sends extracts, also without names
/// @param checkHref where the signatures in the PDF are checked; empty where there are none
/// @param secretHref where the secret part is read; empty where there is none, or not for the
///   reader
/// @param masks whether the reader is one who takes words out of the public copy
/// @param copy what is said of it where it is a copy with words left out; empty where it is whole
/// @param facts days that matter: verified, posted, last day to appeal, final
public record MinutesPage(
        String meetingHref,
        String meeting,
        String lead,
        String html,
        List<String> signed,
        String hash,
        List<Fact> facts,
        List<Link> sections,
        String noticeHref,
        boolean sends,
        String checkHref,
        String secretHref,
        boolean masks,
        List<String> copy) {

    public record Fact(String name, String value) {}

    /// @param standing whether the decision is final, in a sentence; empty where it cannot be
    ///   appealed
    /// @param extract the section alone, as PDF
    public record Link(String href, String text, String standing, String extract) {}
}
