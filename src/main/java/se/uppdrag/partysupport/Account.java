package se.uppdrag.partysupport;

import java.time.Instant;
import java.util.UUID;
import se.uppdrag.law.SwedishTime;

/// A party's account of a year (`redovisning`), with the report of the reviewer it chose.
///
/// @param file the account itself
/// @param report the reviewer's
public record Account(
        int year,
        String party,
        UUID file,
        UUID report,
        String reviewer,
        Instant filedAt,
        String filedBy) {

    boolean late() {
        return SwedishTime.dateOf(filedAt).isAfter(Support.accountedBy(year));
    }
}
