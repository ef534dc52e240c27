package se.uppdrag.partysupport;

import se.uppdrag.law.Money;

/// What the assembly decided for one party and year.
///
/// @param withheld whether it was withheld, since the party had not accounted (KL 4:31)
/// @param reason why it was withheld; empty otherwise
public record Payment(
        int year,
        String party,
        int seats,
        Money sum,
        boolean withheld,
        String reason,
        String decision) {}
