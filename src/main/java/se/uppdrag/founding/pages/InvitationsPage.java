package se.uppdrag.founding.pages;

import java.util.List;

/// What `founding/invitations.jte` shows.
public record InvitationsPage(List<Slip> slips) {

    /// @param address the whole of it, as it is typed in a browser
    public record Slip(String name, String username, String address, String until) {}
}
