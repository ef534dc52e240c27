package se.uppdrag.register;

import java.time.LocalDate;
import se.uppdrag.law.CouncilSize;
import se.uppdrag.law.ElectionYear;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.law.Outcome;

/// What the law says of the number of seats in an organ. Pure.
final class SeatNumbers {

    private SeatNumbers() {}

    static Outcome<Integer> checked(Organ.Kind kind, int number, LocalDate from) {
        return switch (kind) {
            case ASSEMBLY ->
                    CouncilSize.odd(number)
                            .flatMap(_ ->
                                    beginsTerm(from)
                                            ? Outcome.granted(number)
                                            : Outcome.refused(
                                                    RegisterRefusal
                                                            .ASSEMBLY_IS_RESIZED_BY_AN_ELECTION,
                                                    from.toString()));
            case EXECUTIVE ->
                    least(
                            number,
                            NationalNumber.EXECUTIVE_FEWEST_MEMBERS.at(from),
                            RegisterRefusal.EXECUTIVE_WOULD_BE_TOO_SMALL);
            case AUDIT ->
                    least(
                            number,
                            NationalNumber.AUDITORS_FEWEST.at(from),
                            RegisterRefusal.AUDIT_WOULD_BE_TOO_SMALL);
            case COMMITTEE, JOINT_COMMITTEE, SUBCOMMITTEE, PREPARATORY_GROUP, COMPANY ->
                    Outcome.granted(number);
        };
    }

    private static Outcome<Integer> least(int number, int fewest, RegisterRefusal refusal) {
        return number < fewest
                ? Outcome.refused(refusal, Integer.toString(fewest))
                : Outcome.granted(number);
    }

    private static boolean beginsTerm(LocalDate from) {
        return ElectionYear.is(from.getYear())
                && from.equals(new ElectionYear(from.getYear()).councilTerm().from());
    }
}
