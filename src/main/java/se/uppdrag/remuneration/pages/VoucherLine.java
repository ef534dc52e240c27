package se.uppdrag.remuneration.pages;

/// A voucher as one line in a list.
///
/// @param state `WAITING`, `APPROVED`, `REJECTED` or `PAID`
/// @param choosable whether the reader may approve it
public record VoucherLine(
        String id,
        String href,
        String name,
        String what,
        String day,
        String sum,
        String why,
        String state,
        String stateText,
        boolean choosable) {}
