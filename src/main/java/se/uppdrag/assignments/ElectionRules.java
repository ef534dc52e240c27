package se.uppdrag.assignments;

import static se.uppdrag.assignments.AssignmentRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppdrag.assignments.OrganElection.Scope;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;

/// What the law says against an election to an organ. Pure: the facts come in, objections go out,
/// and whether an objection refuses or remarks is for the one who asks.
final class ElectionRules {

    private static final LocalDate ACT = LocalDate.of(2018, 1, 1);

    /// One provision that the election is against.
    record Objection(AssignmentRefusal refusal, List<String> arguments) {

        Objection {
            arguments = List.copyOf(arguments);
        }

        private static Objection of(AssignmentRefusal refusal, String... arguments) {
            return new Objection(refusal, List.of(arguments));
        }
    }

    /// What the register knows that the election must be seen against.
    ///
    /// @param posts other posts of each nominee, by name
    /// @param appointments what each does beside the elected, by name
    /// @param within names of those a subcommittee is chosen among; nothing for other organs
    /// @param left who had the seats to be filled, where that is known
    record Facts(
            Map<String, Organ> organs,
            Map<String, List<Membership>> posts,
            Map<String, List<Appointment>> appointments,
            @Nullable List<String> within,
            int freeSeats,
            List<Membership> left) {}

    private ElectionRules() {}

    /// The number in force on the day. What is older than the act is measured by the act.
    static int at(NationalNumber number, LocalDate day) {
        return number.at(day.isBefore(ACT) ? ACT : day);
    }

    /// In the order they are best told.
    static List<Objection> against(OrganElection election, Facts facts) {
        var found = new ArrayList<Objection>();
        found.addAll(form(election));
        election.nominees().forEach(one -> found.addAll(eligibility(one, election, facts)));
        found.addAll(size(election, facts));
        found.addAll(representation(election, facts));
        if (election.checkedBy().isBlank() && needsCheck(election.organ())) {
            found.add(Objection.of(ELIGIBILITY_IS_NOT_CHECKED));
        }
        return found;
    }

    /// Those the assembly elects to committees, preparatory groups and the audit (KL 4:3); whoever
    /// is chosen within a committee was looked at before.
    private static boolean needsCheck(Organ organ) {
        return organ.committee() || organ.audit() || organ.kind() == Organ.Kind.PREPARATORY_GROUP;
    }

    private static List<Objection> form(OrganElection election) {
        var found = new ArrayList<Objection>();
        var seen = new HashSet<String>();
        for (var one : election.nominees().toList()) {
            if (!seen.add(one.name())) {
                found.add(Objection.of(PERSON_IS_NOMINATED_TWICE, one.name()));
            }
        }
        for (var post : List.of(Post.CHAIR, Post.FIRST_VICE_CHAIR, Post.SECOND_VICE_CHAIR)) {
            if (election.nominees().filter(one -> one.post() == post).count() > 1
                    || election.substitutes().stream().anyMatch(one -> one.post() == post)) {
                found.add(Objection.of(PRESIDIUM_IS_ONE_AND_AT_MOST_TWO));
                break;
            }
        }
        election.nominees()
                .filter(one -> one.fullTime() != null && one.fullTime().title().isBlank())
                .forEach(one -> found.add(Objection.of(FULL_TIMER_HAS_NO_TITLE, one.name())));
        if (election.substitutes().stream().anyMatch(one -> one.group() != null)
                && election.members().stream().allMatch(one -> one.group() == null)
                && !election.members().isEmpty()) {
            found.add(Objection.of(SUBSTITUTES_FOLLOW_THE_MEMBERS));
        }
        return found;
    }

    private static List<Objection> size(OrganElection election, Facts facts) {
        var found = new ArrayList<Objection>();
        var organ = election.organ();
        var whole = election.scope() == Scope.WHOLE;
        int free = whole ? organ.seats() : facts.freeSeats();
        if (election.members().size() > free) {
            found.add(
                    Objection.of(
                            MORE_MEMBERS_THAN_SEATS,
                            organ.name(),
                            Integer.toString(free),
                            Integer.toString(election.members().size())));
        }
        if (whole
                && organ.kind() == Organ.Kind.EXECUTIVE
                && (election.members().size()
                                < at(NationalNumber.EXECUTIVE_FEWEST_MEMBERS, election.from())
                        || election.substitutes().size()
                                < at(
                                        NationalNumber.EXECUTIVE_FEWEST_ALTERNATES,
                                        election.from()))) {
            found.add(
                    Objection.of(
                            TOO_FEW_IN_THE_EXECUTIVE,
                            Integer.toString(election.members().size()),
                            Integer.toString(election.substitutes().size())));
        }
        if (whole
                && organ.audit()
                && election.members().size()
                        < at(NationalNumber.AUDITORS_FEWEST, election.from())) {
            found.add(Objection.of(TOO_FEW_AUDITORS, Integer.toString(election.members().size())));
        }
        return found;
    }

    private static List<Objection> eligibility(
            Nominee nominee, OrganElection election, Facts facts) {
        var found = new ArrayList<Objection>();
        var organ = election.organ();
        for (var post : facts.posts().getOrDefault(nominee.name(), List.of())) {
            var other = facts.organs().get(post.organ());
            if (other == null || !post.overlaps(election.from(), election.to())) {
                continue;
            }
            if (organ.audit() && other.assembly()) {
                found.add(
                        Objection.of(
                                MEMBER_IS_NOT_ELIGIBLE_AS_AUDITOR, nominee.name(), other.name()));
            } else if (organ.audit() != other.audit()) {
                found.add(Objection.of(AUDITOR_IS_NOT_ELIGIBLE, nominee.name(), other.name()));
            }
        }
        for (var one : facts.appointments().getOrDefault(nominee.name(), List.of())) {
            if (!one.overlaps(election.from(), election.to())) {
                continue;
            }
            if (one.kind() == Appointment.Kind.DIRECTOR) {
                found.add(Objection.of(DIRECTOR_IS_NOT_ELIGIBLE, nominee.name()));
            } else if (one.kind() == Appointment.Kind.HEAD && organ.slug().equals(one.organ())) {
                found.add(Objection.of(HEAD_IS_NOT_ELIGIBLE_HERE, nominee.name(), organ.name()));
            }
        }
        var within = facts.within();
        if (within != null && !within.contains(nominee.name())) {
            found.add(Objection.of(NOT_CHOSEN_WITHIN_THE_COMMITTEE, nominee.name()));
        }
        return found;
    }

    /// Where the one who left was elected proportionally, her group's representation is kept as far
    /// as can be (KL 6:20).
    private static List<Objection> representation(OrganElection election, Facts facts) {
        if (election.scope() == Scope.WHOLE) {
            return List.of();
        }
        var groups =
                new ArrayList<>(
                        facts.left().stream()
                                .map(Membership::ballotGroup)
                                .filter(Objects::nonNull)
                                .toList());
        if (groups.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Objection>();
        for (var one : election.members()) {
            if (!groups.remove(one.group()) && !groups.isEmpty()) {
                found.add(
                        Objection.of(
                                REPRESENTATION_CHANGES, one.name(), String.join(", ", groups)));
            }
        }
        return found;
    }
}
