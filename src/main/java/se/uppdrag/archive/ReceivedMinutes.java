package se.uppdrag.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Minutes that came in a package, as they are kept: documents that were received, beside our own
/// minutes and never among them.
///
/// @param sender who made the package
/// @param label what the package is called
/// @param sha512 of the package
/// @param grounds by which provisions something in them is secret; empty where nothing is
/// @param verdict how the signatures stood when they came
/// @param log how their log stood when they came
record ReceivedMinutes(
        UUID id,
        UUID packageId,
        String sender,
        String label,
        String sha512,
        String authority,
        String title,
        LocalDate onDate,
        Instant verifiedAt,
        String grounds,
        int signatures,
        String verdict,
        String log,
        String sha256,
        Instant takenInAt,
        List<Paper> papers) {

    /// One file of them.
    ///
    /// @param secret whether each reading of it is in the book of acts
    record Paper(String name, UUID file, boolean secret) {}

    ReceivedMinutes {
        papers = List.copyOf(papers);
    }

    static String address(UUID id) {
        return ReceivedController.HERE + "/" + id;
    }
}
