package se.uppdrag.register;

import org.jspecify.annotations.Nullable;

/// A body that decides or prepares (`organ`): the assembly, the executive committee, a committee.
///
/// @param slug its address: `kf`
/// @param authority the registry its matters are kept in: `KS`
/// @param parent the organ it belongs to; none for the assembly and the committees
public record Organ(
        String slug, String name, Kind kind, String authority, int seats, @Nullable String parent) {

    public enum Kind {
        /// `kommunfullmäktige`
        ASSEMBLY,
        /// `kommunstyrelse`
        EXECUTIVE,
        /// `nämnd`
        COMMITTEE,
        /// `utskott`
        SUBCOMMITTEE,
        /// `kommunrevision`
        AUDIT
    }

    public boolean assembly() {
        return kind == Kind.ASSEMBLY;
    }
}
