package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// What is kept of a person beside her name: how she is reached, what only statistics may use, and
/// what must be hidden.
///
/// @param birthYear told by the person; shown to nobody, counted in statistics
/// @param emailPublicFrom the day she agreed that the address is shown; nothing while she has not
public record PersonDetails(
        PersonId id,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        Protection protection,
        @Nullable LocalDate emailPublicFrom,
        @Nullable LocalDate phonePublicFrom) {

    public enum Sex {
        WOMAN,
        MAN
    }

    /// `skyddade personuppgifter`: what nobody outside may read (OSL 21:3, 22:1).
    public enum Protection {
        NONE,
        /// Name and posts are public; nothing that says where she is found.
        CONTACT,
        /// Her name is not shown either.
        NAME
    }

    /// Consents are taken back with the protection, so that none comes alive when it ends.
    public PersonDetails protectedAs(Protection other) {
        var none = other == Protection.NONE;
        return new PersonDetails(
                id,
                givenName,
                familyName,
                email,
                phone,
                birthYear,
                sex,
                other,
                none ? emailPublicFrom : null,
                none ? phonePublicFrom : null);
    }

    public String name() {
        return givenName + " " + familyName;
    }

    /// The address as anybody may see it: only with her consent, never under protection.
    public @Nullable String publicEmail() {
        return emailPublicFrom == null || protection != Protection.NONE ? null : email;
    }

    public @Nullable String publicPhone() {
        return phonePublicFrom == null || protection != Protection.NONE ? null : phone;
    }
}
