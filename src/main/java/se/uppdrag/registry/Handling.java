package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// A matter as those who handle it see it (`handläggning`), and what may be done to it.
///
/// @param secret whether it is kept in the series that nobody outside sees
/// @param subject what is shown of it
/// @param secretSubject what it is really about, where that is something else
/// @param planClass its class in the information-management plan
public record Handling(
        UUID id,
        String authority,
        String dnr,
        String slug,
        Matter.Kind kind,
        boolean secret,
        String subject,
        @Nullable String secretSubject,
        LocalDate openedOn,
        Status status,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        @Nullable UUID responsible,
        @Nullable String responsibleName,
        @Nullable String planClass) {

    public enum Status {
        OPEN,
        AT_REMISS,
        DECIDED,
        CLOSED
    }

    MatterId matter() {
        return new MatterId(id);
    }

    String desk() {
        return "/administration/diarium/" + slug;
    }

    boolean closed() {
        return status == Status.CLOSED;
    }

    /// @param unanswered how many referrals for opinion are still out
    Outcome<Handling> close(int unanswered) {
        if (closed()) {
            return refused(RegistryRefusal.MATTER_IS_CLOSED, dnr);
        }
        return unanswered > 0
                ? refused(RegistryRefusal.REMISS_IS_UNANSWERED, Integer.toString(unanswered))
                : granted(this);
    }

    Outcome<Handling> reopen() {
        return closed() ? granted(this) : refused(RegistryRefusal.MATTER_IS_NOT_CLOSED, dnr);
    }

    Outcome<Handling> goesOn() {
        return closed() ? refused(RegistryRefusal.MATTER_IS_CLOSED, dnr) : granted(this);
    }

    /// A matter of another authority is handed over, never merged: each is an authority of its own
    /// (TF 2:5). A trace between the public and the secret would tell of the secret one.
    Outcome<Handling> mergeInto(Handling other, int unanswered) {
        if (other.id.equals(id)) {
            return refused(RegistryRefusal.THE_SAME_MATTER, dnr);
        }
        if (!other.authority.equals(authority)) {
            return refused(RegistryRefusal.ANOTHER_AUTHORITY, other.dnr);
        }
        if (other.secret != secret) {
            return refused(RegistryRefusal.SECRET_AND_PUBLIC_TOGETHER);
        }
        return other.closed()
                ? refused(RegistryRefusal.MATTER_IS_CLOSED, other.dnr)
                : close(unanswered);
    }

    /// What is secret is so between authorities too (OSL 8:1), also those of one municipality.
    ///
    /// @param secretGoes whether anything that is secret goes along
    /// @param confirmed that the other authority may have it
    Outcome<Handling> referTo(String receiver, boolean secretGoes, boolean confirmed) {
        if (receiver.equals(authority)) {
            return refused(RegistryRefusal.THE_SAME_AUTHORITY, receiver);
        }
        return secretGoes && !confirmed
                ? refused(RegistryRefusal.SECRECY_BETWEEN_AUTHORITIES)
                : goesOn();
    }

    /// No day that has been comes again.
    static Outcome<LocalDate> ahead(LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? refused(RegistryRefusal.DAY_HAS_PASSED, day.toString())
                : granted(day);
    }

    Outcome<Handling> handOverTo(String receiver, int unanswered) {
        return receiver.equals(authority)
                ? refused(RegistryRefusal.THE_SAME_AUTHORITY, receiver)
                : close(unanswered);
    }
}
