package se.uppdrag.law;

import java.util.List;
import java.util.Optional;

/// The catalogue: every provision that bears on the program, by act and chapter. `docs/law` and the
/// page `/rakna/lag` are made from it.
public final class Provisions {

    /// @param key the heading, among the texts
    public record Group(String key, List<Provision> provisions) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group("law.group.mandate", MandateProvisions.ALL),
                    new Group("law.group.assembly", AssemblyProvisions.ALL),
                    new Group("law.group.decision", DecisionProvisions.ALL),
                    new Group("law.group.committee", CommitteeProvisions.ALL),
                    new Group("law.group.openness", OpennessProvisions.ALL),
                    new Group("law.group.election", ElectionProvisions.ALL),
                    new Group("law.group.other", OtherProvisions.ALL));

    private Provisions() {}

    public static List<Group> groups() {
        return GROUPS;
    }

    public static List<Provision> all() {
        return GROUPS.stream().flatMap(group -> group.provisions().stream()).toList();
    }

    public static Optional<Provision> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Those that a citation points to: most often one.
    public static List<Provision> at(Citation basis) {
        return all().stream().filter(one -> one.basis().equals(basis)).toList();
    }
}
