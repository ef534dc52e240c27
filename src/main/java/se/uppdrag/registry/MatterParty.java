package se.uppdrag.registry;

import static java.util.stream.Collectors.toSet;
import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// Somebody a matter concerns (`part`), or who speaks for such a one (`ombud`).
///
/// @param standsFor whom a representative speaks for; none for the others
/// @param published whether the name may be shown to everybody. That it may be given out to the one
///   who asks (TF 2) is not a reason to put a private person's name on the web, which needs a
///   ground of its own (GDPR art. 6, dataskyddslagen 2:2), and OSL 5:2 asks for no parties in the
///   register that everybody reads. So nobody is shown until the registrar has said it.
/// @param endedOn when it was no longer so; nothing while it is
public record MatterParty(
        UUID id,
        Role role,
        String name,
        @Nullable String address,
        @Nullable String email,
        @Nullable UUID standsFor,
        boolean published,
        LocalDate enteredOn,
        @Nullable LocalDate endedOn) {

    static final int LONGEST_NAME = 200;

    public enum Role {
        PARTY,
        /// `sökande`
        APPLICANT,
        /// `anmälare`
        REPORTER,
        /// `klagande`
        APPELLANT,
        /// `ombud`
        REPRESENTATIVE
    }

    public boolean stands() {
        return endedOn == null;
    }

    boolean speaks() {
        return role == Role.REPRESENTATIVE;
    }

    /// Whether anybody may speak for it.
    boolean isPrincipal() {
        return stands() && !speaks();
    }

    /// @param others those of the matter
    /// @param marked names in documents of the matter that are marked as secret
    Outcome<MatterParty> enter(List<MatterParty> others, Collection<String> marked) {
        if (others.stream().anyMatch(this::same)) {
            return refused(RegistryRefusal.THE_SAME_PARTY, name);
        }
        boolean principalStands =
                others.stream().anyMatch(one -> one.isPrincipal() && one.id.equals(standsFor));
        if (speaks() && !principalStands) {
            return refused(RegistryRefusal.PARTY_HAS_ENDED);
        }
        return published && among(marked)
                ? refused(RegistryRefusal.NAME_IS_MARKED, name)
                : granted(this);
    }

    /// What it becomes, of what it is.
    Outcome<MatterParty> change(
            MatterParty becomes, List<MatterParty> others, Collection<String> marked) {
        if (!stands()) {
            return refused(RegistryRefusal.PARTY_HAS_ENDED);
        }
        if (equals(becomes)) {
            return refused(RegistryRefusal.NOTHING_IS_CORRECTED);
        }
        var rest = others.stream().filter(one -> !one.id.equals(id)).toList();
        return becomes.speaks() && represented(rest)
                ? refused(RegistryRefusal.PARTY_IS_REPRESENTED, name)
                : becomes.enter(rest, marked);
    }

    /// Who speaks for it would otherwise speak for nobody.
    Outcome<MatterParty> end(List<MatterParty> others) {
        if (!stands()) {
            return refused(RegistryRefusal.PARTY_HAS_ENDED);
        }
        return represented(others)
                ? refused(RegistryRefusal.PARTY_IS_REPRESENTED, name)
                : granted(this);
    }

    /// Whether it is the same one in the same role.
    boolean same(MatterParty other) {
        return other.stands()
                && other.role == role
                && other.name.equalsIgnoreCase(name)
                && Objects.equals(other.standsFor, standsFor);
    }

    /// Whether they may stand beside one another in a matter, as they came from elsewhere: each
    /// with a name, once in a role, and a representative with somebody to speak for.
    static boolean fit(List<MatterParty> all) {
        var principals =
                all.stream().filter(one -> !one.speaks()).map(MatterParty::id).collect(toSet());
        var standing = all.stream().filter(MatterParty::stands).toList();
        return all.stream().allMatch(one -> one.whole(principals))
                && all.stream().map(MatterParty::id).distinct().count() == all.size()
                && standing.stream()
                        .allMatch(one -> standing.stream().filter(one::same).count() == 1);
    }

    private boolean whole(Set<UUID> principals) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && !"".equals(address)
                && !"".equals(email)
                && (endedOn == null || !endedOn.isBefore(enteredOn))
                && (speaks() ? principals.contains(standsFor) : standsFor == null);
    }

    boolean among(Collection<String> names) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private boolean represented(List<MatterParty> others) {
        return others.stream().anyMatch(one -> one.stands() && id.equals(one.standsFor));
    }
}
