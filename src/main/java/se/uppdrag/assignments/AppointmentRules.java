package se.uppdrag.assignments;

import static se.uppdrag.assignments.AssignmentRefusal.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;

/// What the law says of those who serve beside the elected. Pure.
final class AppointmentRules {

    /// Committees where staff are never represented (KL 7:11), by the words in their names.
    private static final Set<String> WITHOUT_STAFF =
            Set.of("valnämnd", "överförmyndarnämnd", "patientnämnd");

    private AppointmentRules() {}

    static Optional<AssignmentRefusal> against(
            Appointment one,
            @Nullable Organ organ,
            List<Appointment> others,
            List<Membership> posts,
            List<Organ> organs) {
        if (one.decidedBy().isBlank()) {
            return Optional.of(NO_DECISION_STANDS_BEHIND_IT);
        }
        return switch (one.kind()) {
            case STAFF_REPRESENTATIVE, STAFF_SUBSTITUTE -> staff(one, organ, others);
            case ATTENDANCE_RIGHT -> attending(one, organ, posts);
            case POLITICAL_SECRETARY -> secretary(one);
            // The group chooses as it likes; no law speaks of it.
            case GROUP_LEADER -> Optional.empty();
            case LAY_AUDITOR -> layAuditor(one, posts, organs);
            case DIRECTOR ->
                    posts.stream().anyMatch(post -> post.overlaps(one.fromDate(), one.toDate()))
                            ? Optional.of(DIRECTOR_IS_NOT_ELIGIBLE)
                            : Optional.empty();
            case HEAD ->
                    posts.stream()
                                    .filter(post -> post.organ().equals(one.organ()))
                                    .anyMatch(post -> post.overlaps(one.fromDate(), one.toDate()))
                            ? Optional.of(HEAD_IS_NOT_ELIGIBLE_HERE)
                            : Optional.empty();
        };
    }

    private static Optional<AssignmentRefusal> staff(
            Appointment one, @Nullable Organ organ, List<Appointment> others) {
        if (organ == null
                || organ.kind() != Organ.Kind.COMMITTEE
                        && organ.kind() != Organ.Kind.JOINT_COMMITTEE
                || WITHOUT_STAFF.stream()
                        .anyMatch(word -> organ.name().toLowerCase().contains(word))) {
            return Optional.of(NO_STAFF_REPRESENTATIVES_HERE);
        }
        long same =
                others.stream()
                        .filter(other -> other.kind() == one.kind())
                        .filter(other -> organ.slug().equals(other.organ()))
                        .filter(other -> other.overlaps(one.fromDate(), one.toDate()))
                        .count();
        return same >= ElectionRules.at(NationalNumber.STAFF_REPRESENTATIVES_MOST, one.fromDate())
                ? Optional.of(TOO_MANY_STAFF_REPRESENTATIVES)
                : Optional.empty();
    }

    /// For one who is elected, in a committee where she has no post (KL 4:28).
    private static Optional<AssignmentRefusal> attending(
            Appointment one, @Nullable Organ organ, List<Membership> posts) {
        if (organ == null || !organ.committee()) {
            return Optional.of(NO_ATTENDANCE_RIGHT_HERE);
        }
        var then =
                posts.stream().filter(post -> post.overlaps(one.fromDate(), one.toDate())).toList();
        if (then.isEmpty()) {
            return Optional.of(ONLY_THE_ELECTED_ATTEND);
        }
        return then.stream().anyMatch(post -> post.organ().equals(organ.slug()))
                ? Optional.of(ATTENDS_ALREADY)
                : Optional.empty();
    }

    /// An end must be known, and be no later than the next election year's (KL 4:33).
    private static Optional<AssignmentRefusal> secretary(Appointment one) {
        var last = Term.secretaryUntil(one.fromDate());
        return one.toDate() == null || one.toDate().minusDays(1).isAfter(last)
                ? Optional.of(SECRETARY_STAYS_TOO_LONG)
                : Optional.empty();
    }

    private static Optional<AssignmentRefusal> layAuditor(
            Appointment one, List<Membership> posts, List<Organ> organs) {
        var audits = organs.stream().filter(Organ::audit).map(Organ::slug).toList();
        return posts.stream()
                        .filter(post -> audits.contains(post.organ()))
                        .anyMatch(post -> post.on(one.fromDate()))
                ? Optional.empty()
                : Optional.of(LAY_AUDITOR_IS_NOT_AN_AUDITOR);
    }
}
