package se.uppdrag.meetings;

import java.util.List;
import se.uppdrag.register.Organ;

/// How a matter was prepared before the assembly decides it (`beredning`, KL 5:26–34). Pure.
///
/// @param by who has had it, as the public reads it; empty where nobody has, or none is needed
public record Preparation(State state, List<String> by) {

    public enum State {
        /// Nothing that the law wants prepared, or exempt (KL 5:29–32, 5:34).
        NOT_NEEDED,
        PREPARED,
        /// Only a drafting group of the assembly has had it: a committee concerned must be heard
        /// (KL 5:27).
        NO_COMMITTEE_IS_HEARD,
        /// The executive committee has had no chance to give its opinion (KL 5:28).
        EXECUTIVE_IS_NOT_HEARD,
        /// It may be decided only if all present agree on the decision (KL 5:33).
        MISSING
    }

    /// Somebody who has had the matter: an organ, or one whose opinion was asked for.
    ///
    /// @param kind nothing known of one who is no organ of the municipality's
    record Before(String name, Organ.Kind kind) {}

    public Preparation {
        by = List.copyOf(by);
    }

    static final Preparation NOT_NEEDED = new Preparation(State.NOT_NEEDED, List.of());

    /// @param before the organs that had the matter on an agenda before, or gave an opinion
    static Preparation of(Organ organ, AgendaItem item, List<Before> before) {
        var special = item.special();
        if (!organ.assembly()
                || item.kind() != AgendaItem.Kind.ORDINARY
                || item.matter() == null
                || special != null && special.exempt().isPresent()) {
            return NOT_NEEDED;
        }
        if (!item.preparedBy().isEmpty()) {
            return new Preparation(State.PREPARED, List.of(item.preparedBy()));
        }
        var names = before.stream().map(Before::name).distinct().toList();
        if (before.isEmpty()) {
            return new Preparation(State.MISSING, List.of());
        }
        if (has(before, Organ.Kind.EXECUTIVE)) {
            return new Preparation(State.PREPARED, names);
        }
        var committee =
                has(before, Organ.Kind.COMMITTEE) || has(before, Organ.Kind.JOINT_COMMITTEE);
        return new Preparation(
                committee ? State.EXECUTIVE_IS_NOT_HEARD : State.NO_COMMITTEE_IS_HEARD, names);
    }

    private static boolean has(List<Before> before, Organ.Kind kind) {
        return before.stream().anyMatch(one -> one.kind() == kind);
    }
}
