package se.uppdrag.law;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

/// The power to decide on behalf of a committee (`delegation`): who may be given it, in what, and
/// how far it may be passed on (KL 5:1–2, 6:37–39, 7:5–6).
///
/// @param mayPassOn whether the committee has allowed its head of administration to pass it on
public record Delegation(Holder holder, Matter matter, boolean mayPassOn) {

    /// Who might be thought of. The law's list is closed; the last three are not on it.
    public enum Holder {
        PRESIDIUM,
        SUBCOMMITTEE,
        CHAIR,
        MEMBER,
        ALTERNATE,
        AUTOMATED,
        HEAD_OF_ADMINISTRATION,
        EMPLOYEE,
        GROUP_OF_EMPLOYEES,
        MEMBER_TOGETHER_WITH_EMPLOYEE,
        OUTSIDER;

        boolean employed() {
            return this == HEAD_OF_ADMINISTRATION || this == EMPLOYEE;
        }

        boolean listed() {
            return switch (this) {
                case PRESIDIUM, SUBCOMMITTEE, CHAIR, MEMBER, ALTERNATE, AUTOMATED -> true;
                case HEAD_OF_ADMINISTRATION, EMPLOYEE -> true;
                case GROUP_OF_EMPLOYEES, MEMBER_TOGETHER_WITH_EMPLOYEE, OUTSIDER -> false;
            };
        }
    }

    /// What kind of matter it is (KL 6:38).
    public enum Matter {
        /// Nothing that the law names.
        ORDINARY,
        /// Of principle or otherwise of greater weight: the assembly's own (KL 5:1).
        PRINCIPLE,
        GOALS_AND_SCOPE,
        /// To the assembly, or on an appeal of what the assembly or the whole committee decided.
        OPINION_TO_THE_ASSEMBLY,
        PRINCIPLED_AUTHORITY,
        CITIZENS_PROPOSAL,
        /// Open to review of legality under chapter 13; a machine may not decide it.
        APPEALABLE_UNDER_CHAPTER_13,
        PROCUREMENT;

        boolean delegable() {
            return switch (this) {
                case ORDINARY, APPEALABLE_UNDER_CHAPTER_13, PROCUREMENT -> true;
                case PRINCIPLE,
                        GOALS_AND_SCOPE,
                        OPINION_TO_THE_ASSEMBLY,
                        PRINCIPLED_AUTHORITY,
                        CITIZENS_PROPOSAL ->
                        false;
            };
        }
    }

    /// Whether the assembly may hand the matter to a committee.
    public static Outcome<Matter> fromAssembly(Matter matter) {
        return matter == Matter.PRINCIPLE
                ? refused(LawRefusal.MATTER_BELONGS_TO_THE_ASSEMBLY)
                : granted(matter);
    }

    public static Outcome<Delegation> to(Holder holder, Matter matter, boolean mayPassOn) {
        if (!holder.listed()) {
            return refused(LawRefusal.DELEGATE_IS_NOT_IN_THE_LIST);
        }
        if (!matter.delegable()) {
            return refused(LawRefusal.MATTER_MAY_NOT_BE_DELEGATED);
        }
        if (holder == Holder.AUTOMATED && matter != Matter.ORDINARY) {
            return refused(LawRefusal.MACHINE_MAY_NOT_DECIDE_IT);
        }
        if (mayPassOn && holder != Holder.HEAD_OF_ADMINISTRATION) {
            return refused(LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        }
        return granted(new Delegation(holder, matter, mayPassOn));
    }

    /// What cannot wait for the committee: the chair or another member, nobody else (KL 6:39).
    public static Outcome<Holder> urgent(Holder holder) {
        return holder == Holder.CHAIR || holder == Holder.MEMBER
                ? granted(holder)
                : refused(LawRefusal.URGENT_POWER_IS_NOT_FOR_EMPLOYEES);
    }

    /// One step onward, from a head of administration to an employee, and no further (KL 7:6).
    public Outcome<Delegation> onward(Holder next) {
        if (holder != Holder.HEAD_OF_ADMINISTRATION) {
            return refused(LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        }
        if (!mayPassOn) {
            return refused(LawRefusal.THE_COMMITTEE_HAS_NOT_ALLOWED_IT);
        }
        if (!next.employed()) {
            return refused(LawRefusal.ONLY_TO_AN_EMPLOYEE);
        }
        return granted(new Delegation(Holder.EMPLOYEE, matter, false));
    }
}
