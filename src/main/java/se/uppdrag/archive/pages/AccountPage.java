package se.uppdrag.archive.pages;

import java.util.List;

/// What `archive/account.jte` shows to everybody: what is in the archive, and what has been
/// disposed of.
public record AccountPage(List<Delivered> delivered, List<Gone> gone) {

    public record Delivered(
            String what, String count, String receiver, String reference, String when) {}

    public record Gone(
            String authority,
            String what,
            String closed,
            String decision,
            String count,
            String when) {}
}
