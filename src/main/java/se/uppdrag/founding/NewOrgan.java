package se.uppdrag.founding;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.CouncilSize;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.law.Numbers;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organ.Kind;
import se.uppdrag.web.PlainLetters;

/// An organ about to be founded, and whether it may be. Pure.
///
/// @param parent the organ it belongs to; none for the assembly and the committees
/// @param decidedBy the decision that founds it; the assembly and the executive committee exist by
///   law
record NewOrgan(
        String name,
        Kind kind,
        String authority,
        int seats,
        @Nullable String parent,
        String decidedBy) {

    /// Each municipality has some; how many is not known when it is founded (KL 5:5).
    private static final int FEWEST_VOTERS = 0;

    /// @param on the day it is to be there, whose law it is measured by
    Outcome<Organ> check(List<Organ> existing, LocalDate on) {
        if (kind == Kind.ASSEMBLY && existing.stream().anyMatch(Organ::assembly)) {
            return refused(FoundingRefusal.THERE_IS_AN_ASSEMBLY);
        }
        if (kind == Kind.EXECUTIVE
                && existing.stream().anyMatch(one -> one.kind() == Kind.EXECUTIVE)) {
            return refused(FoundingRefusal.THERE_IS_AN_EXECUTIVE);
        }
        if (kind == Kind.ASSEMBLY && CouncilSize.odd(seats) instanceof Outcome.Refused) {
            return refused(FoundingRefusal.ASSEMBLY_IS_EVEN);
        }
        if (kind == Kind.ASSEMBLY && seats < Numbers.fewestMembers(FEWEST_VOTERS)) {
            return refused(FoundingRefusal.ASSEMBLY_IS_TOO_SMALL);
        }
        if (kind == Kind.EXECUTIVE && seats < NationalNumber.EXECUTIVE_FEWEST_MEMBERS.at(on)) {
            return refused(FoundingRefusal.EXECUTIVE_IS_TOO_SMALL);
        }
        if (kind == Kind.AUDIT && seats < NationalNumber.AUDITORS_FEWEST.at(on)) {
            return refused(FoundingRefusal.AUDITORS_ARE_TOO_FEW);
        }
        if (decidedBy.isEmpty()) {
            return refused(FoundingRefusal.FOUNDING_IS_NOT_DECIDED);
        }
        return granted(new Organ(slug(kind, name), name, kind, authority, seats, parent));
    }

    /// The organ's address: `kf`, `ks`, and for others the name in plain letters.
    static String slug(Kind kind, String name) {
        return switch (kind) {
            case ASSEMBLY -> "kf";
            case EXECUTIVE -> "ks";
            default -> PlainLetters.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        };
    }
}
