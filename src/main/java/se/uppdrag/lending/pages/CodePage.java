package se.uppdrag.lending.pages;

/// The code a lent device is let in by, to be shown or put on paper.
///
/// @param code as it is read out: `ABCD EFGH`
/// @param where the address to type it at
/// @param size how many squares wide the drawing is
public record CodePage(
        String address,
        String meeting,
        String device,
        String person,
        String code,
        String where,
        String until,
        int size,
        String path) {}
