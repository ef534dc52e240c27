package se.uppdrag.partysupport;

import java.time.LocalDate;
import se.uppdrag.law.Money;

/// What the assembly has decided of party support (KL 4:30): one version until the next.
///
/// @param decision `Kommunfullmäktige 2022-12-14 § 180`
/// @param basic to each party (`grundstöd`), a year
/// @param perSeat for each seat (`mandatstöd`), a year
/// @param establishedOnly whether seats without an established member count not
/// @param grace whether a party has support for a year after it has lost its last member
public record SupportRules(
        int number,
        LocalDate validFrom,
        String decision,
        Money basic,
        Money perSeat,
        boolean establishedOnly,
        boolean grace) {}
