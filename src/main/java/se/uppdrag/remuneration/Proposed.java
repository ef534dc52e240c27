package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule finds should be paid, before it is written down as a voucher.
///
/// @param part the part of the regulations it rests on
/// @param why the key of the sentence that gives the reason, and what it is filled with
record Proposed(
        Voucher.Origin origin,
        @Nullable UUID meeting,
        String organ,
        @Nullable String post,
        LocalDate onDate,
        Part part,
        String why,
        List<String> arguments,
        @Nullable UUID file,
        List<Voucher.Line> lines) {}
