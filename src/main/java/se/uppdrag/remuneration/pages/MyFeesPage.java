package se.uppdrag.remuneration.pages;

import java.util.List;

/// What `remuneration/mine.jte` shows.
public record MyFeesPage(
        String year,
        String paid,
        String waiting,
        String saved,
        List<Attended> meetings,
        List<VoucherLine> vouchers,
        List<Kind> kinds) {

    /// @param claimUntil the last day for claims; empty when it has passed
    public record Attended(
            String meeting, String day, String time, String how, String claimUntil, String id) {}

    /// A kind of claim there is a form for.
    public record Kind(String type, String name, String about) {}
}
