package se.uppdrag.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Of which meeting minutes in a package are (`mote.json`): what whoever takes them in cannot read
/// out of the signed file. Fields may be added and never renamed.
///
/// @param grounds by which provisions something in them is secret
record MinutesFacts(
        UUID meeting,
        String organ,
        String organName,
        String authority,
        LocalDate onDate,
        int ordinal,
        String title,
        Instant verifiedAt,
        List<String> grounds) {

    private static final int LONGEST = 300;

    /// Whether it is written so that it can be kept.
    boolean readable() {
        return meeting != null
                && organ.matches("[a-z0-9-]{1,60}")
                && authority.matches("[\\p{Lu}0-9ÅÄÖ-]{1,20}")
                && onDate.getYear() > 1800
                && onDate.getYear() < 3000
                && ordinal > 0
                && verifiedAt != null
                && text(organName)
                && text(title)
                && grounds.size() <= 100
                && grounds.stream().allMatch(MinutesFacts::text);
    }

    private static boolean text(String said) {
        return !said.isBlank() && said.length() <= LONGEST && said.equals(Xml.readable(said));
    }
}
