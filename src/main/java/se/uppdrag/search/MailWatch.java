package se.uppdrag.search;

import java.util.UUID;

/// What somebody who has no account wants letters about, at most one a day.
///
/// @param id stands in her letters alone; whoever has it may confirm and end it
/// @param told the newest line when she was last written to
/// @param toldBefore the same the time before; what came between is what her last letter was about
/// @param confirmed whether the owner of the address has said that she wants it
record MailWatch(
        UUID id, String address, Wanted wanted, long told, long toldBefore, boolean confirmed) {

    /// Where she reads what has come, confirms and ends.
    String page() {
        return "/bevaka/" + id;
    }
}
