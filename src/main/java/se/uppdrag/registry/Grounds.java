package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// By which provisions something is withheld (OSL 5:5).
///
/// @param document of the whole; none where it is public
/// @param counterparty of the sender or recipient; none where that has the document's
/// @param subject of what it is about, likewise
public record Grounds(
        @Nullable String document, @Nullable String counterparty, @Nullable String subject) {

    /// Nothing has a provision of its own.
    public static Grounds of(@Nullable String document) {
        return new Grounds(document, null, null);
    }

    /// Its own, or the document's.
    @Nullable String by(Mark.Field field) {
        var own = own(field);
        return own == null ? document : own;
    }

    @Nullable String own(Mark.Field field) {
        return switch (field) {
            case COUNTERPARTY -> counterparty;
            case SUBJECT -> subject;
        };
    }

    /// Those of its facts that have another provision than this.
    Grounds without(@Nullable String provision) {
        return new Grounds(
                document,
                Objects.equals(counterparty, provision) ? null : counterparty,
                Objects.equals(subject, provision) ? null : subject);
    }

    /// Nothing is shown in the place of what no provision withholds, and no provision stands where
    /// nothing is withheld.
    ///
    /// @param facts what is registered
    Outcome<Grounds> cover(Twin facts, Twin shown) {
        for (var field : Mark.Field.values()) {
            var fact = facts.of(field);
            var twin = shown.of(field);
            if (twin != null && by(field) == null) {
                return refused(RegistryRefusal.PROVISION_IS_MISSING, twin);
            }
            if (own(field) != null && (fact == null || fact.equals(twin))) {
                return refused(RegistryRefusal.NOTHING_IS_WITHHELD);
            }
        }
        return granted(this);
    }
}
