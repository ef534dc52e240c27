package se.uppdrag.register.pages;

import java.util.List;

/// What `register/call-order.jte` shows: for each seat, who is called to it and in what order. Made
/// to be printed.
///
/// @param basis on what the order rests, as a sentence
/// @param divided whether the members are elected for parts of the municipality
public record CallOrderPage(
        String organHref,
        String organ,
        String day,
        String date,
        String basis,
        boolean divided,
        List<Seat> seats) {

    /// @param own whether somebody is named for her alone
    public record Seat(
            String name,
            String partyCode,
            String partyName,
            String constituency,
            boolean own,
            List<Alternate> alternates) {}

    /// @param partyCode empty where it is the member's own party
    public record Alternate(String name, String partyCode) {}
}
