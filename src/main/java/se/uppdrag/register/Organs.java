package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;

/// The door to what an organ becomes after it was founded: the number of its seats from a day on,
/// and its end. Days before it are as they were.
@Service
@Transactional
public class Organs {

    private final OrganTable organs;
    private final SeatNumberTable seats;
    private final MembershipTable memberships;

    Organs(OrganTable organs, SeatNumberTable seats, MembershipTable memberships) {
        this.organs = organs;
        this.seats = seats;
        this.memberships = memberships;
    }

    /// @param from the first day it is no more
    public Outcome<Organ> abolish(Organ organ, LocalDate from, String decidedBy) {
        return switch (organ.kind()) {
            case ASSEMBLY -> Outcome.refused(RegisterRefusal.ASSEMBLY_IS_NOT_ABOLISHED);
            case EXECUTIVE -> Outcome.refused(RegisterRefusal.EXECUTIVE_IS_NOT_ABOLISHED);
            case AUDIT -> Outcome.refused(RegisterRefusal.AUDIT_IS_NOT_ABOLISHED);
            case COMMITTEE, JOINT_COMMITTEE, SUBCOMMITTEE, PREPARATORY_GROUP, COMPANY ->
                    DemandedOrgan.refusal(organ, organs.all(from))
                            .<Outcome<Organ>>map(one -> Outcome.refused(one, organ.name()))
                            .orElseGet(() -> end(organ, from, decidedBy));
        };
    }

    /// Another number of seats from the day on; the assembly's from the next election (KL 5:7).
    public Outcome<SeatNumber> resize(Organ organ, int number, LocalDate from, String decidedBy) {
        if (decidedBy.isBlank()) {
            return Outcome.refused(RegisterRefusal.NUMBER_OF_SEATS_IS_NOT_DECIDED);
        }
        if (organs.all(from).stream().noneMatch(one -> one.slug().equals(organ.slug()))) {
            return Outcome.refused(RegisterRefusal.ORGAN_IS_NOT_THERE_THEN, organ.name());
        }
        if (seats.all().stream()
                .anyMatch(
                        one -> one.organ().equals(organ.slug()) && one.fromDate().isAfter(from))) {
            return Outcome.refused(
                    RegisterRefusal.NUMBER_OF_SEATS_WAS_CHANGED_LATER, from.toString());
        }
        return SeatNumbers.checked(organ.kind(), number, from)
                .map(_ -> {
                    var decided = new SeatNumber(organ.slug(), number, from, decidedBy);
                    seats.insert(decided);
                    return decided;
                });
    }

    /// Every decision on the number of seats, organ by organ.
    @Transactional(readOnly = true)
    public List<SeatNumber> seatNumbers() {
        return seats.all();
    }

    /// As another register had it.
    public void enter(SeatNumber one) {
        seats.insert(one);
    }

    /// As another register had it.
    public void end(String slug, LocalDate from, String decidedBy) {
        organs.end(slug, from, decidedBy);
    }

    private Outcome<Organ> end(Organ organ, LocalDate from, String decidedBy) {
        if (decidedBy.isBlank()) {
            return Outcome.refused(RegisterRefusal.ABOLITION_IS_NOT_DECIDED);
        }
        if (memberships.everIn(organ.slug()).stream()
                .anyMatch(one -> one.toDate() == null || one.toDate().isAfter(from))) {
            return Outcome.refused(RegisterRefusal.ORGAN_HAS_POSTS, organ.name());
        }
        var under = organs.under(organ.slug(), from);
        if (!under.isEmpty()) {
            return Outcome.refused(
                    RegisterRefusal.ORGAN_HAS_OTHERS_UNDER_IT,
                    organ.name(),
                    under.getFirst().name());
        }
        if (organs.all(from.minusDays(1)).stream()
                .noneMatch(one -> one.slug().equals(organ.slug()))) {
            return Outcome.refused(RegisterRefusal.ORGAN_IS_NOT_THERE_THEN, organ.name());
        }
        organs.end(organ.slug(), from, decidedBy);
        return Outcome.granted(organ);
    }
}
