package se.uppdrag.register;

import org.jspecify.annotations.Nullable;

/// A body that decides or prepares (`organ`): the assembly, the executive committee, a committee.
///
/// @param slug its address: `kf`
/// @param authority the registry its matters are kept in: `KS`
/// @param parent the organ it belongs to; none for the assembly and the committees
public record Organ(
        String slug, String name, Kind kind, String authority, int seats, @Nullable String parent) {

    /// The assembly there must be (KL 3:1), before anybody has entered it: pages that ask for it
    /// are then empty, and nothing can be decided in it.
    static final Organ NOT_FOUNDED =
            new Organ("kf", "Kommunfullmäktige", Kind.ASSEMBLY, "KF", 0, null);

    public enum Kind {
        /// `kommunfullmäktige`
        ASSEMBLY,
        /// `kommunstyrelse`
        EXECUTIVE,
        /// `nämnd`
        COMMITTEE,
        /// `gemensam nämnd`, with other municipalities (KL 3:9)
        JOINT_COMMITTEE,
        /// `utskott`
        SUBCOMMITTEE,
        /// `fullmäktigeberedning` or `nämndberedning` (KL 3:2, 3:5)
        PREPARATORY_GROUP,
        /// The board of a company (`bolagsstyrelse`, KL 10:2–6)
        COMPANY,
        /// `kommunrevision`
        AUDIT
    }

    public boolean assembly() {
        return kind == Kind.ASSEMBLY;
    }

    /// Whether it is a committee of its own, which the assembly elects (KL 3:3–4, 3:9).
    public boolean committee() {
        return kind == Kind.EXECUTIVE || kind == Kind.COMMITTEE || kind == Kind.JOINT_COMMITTEE;
    }

    public boolean audit() {
        return kind == Kind.AUDIT;
    }
}
