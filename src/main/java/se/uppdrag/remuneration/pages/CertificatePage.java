package se.uppdrag.remuneration.pages;

import java.util.List;

/// What `remuneration/certificate.jte` shows.
///
/// @param problem what is wrong with the choice; empty when nothing is
public record CertificatePage(
        String name,
        String posts,
        String house,
        String from,
        String to,
        String before,
        String after,
        String problem,
        List<Meeting> meetings,
        String total,
        String made) {

    /// @param away from when until when she had to be away, travel and rest counted in
    public record Meeting(String organ, String day, String time, String away, String length) {}
}
