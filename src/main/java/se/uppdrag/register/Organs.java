package se.uppdrag.register;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;

/// The door to organs that are no more: abolished from a day, and there on every day before.
@Service
@Transactional
public class Organs {

    private final OrganTable organs;
    private final MembershipTable memberships;

    Organs(OrganTable organs, MembershipTable memberships) {
        this.organs = organs;
        this.memberships = memberships;
    }

    /// @param from the first day it is no more
    public Outcome<Organ> abolish(Organ organ, LocalDate from, String decidedBy) {
        return switch (organ.kind()) {
            case ASSEMBLY -> Outcome.refused(RegisterRefusal.ASSEMBLY_IS_NOT_ABOLISHED);
            case EXECUTIVE -> Outcome.refused(RegisterRefusal.EXECUTIVE_IS_NOT_ABOLISHED);
            case AUDIT -> Outcome.refused(RegisterRefusal.AUDIT_IS_NOT_ABOLISHED);
            case COMMITTEE, JOINT_COMMITTEE, SUBCOMMITTEE, PREPARATORY_GROUP, COMPANY ->
                    end(organ, from, decidedBy);
        };
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
        if (!organs.all(from.minusDays(1)).contains(organ)) {
            return Outcome.refused(RegisterRefusal.ORGAN_IS_NOT_THERE_THEN, organ.name());
        }
        organs.end(organ.slug(), from, decidedBy);
        return Outcome.granted(organ);
    }
}
