package se.uppdrag.access;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/// That a sign-in was made on a device of the municipality's, lent for one meeting (`lånad enhet`).
///
/// @param loan which of them
/// @param device what the municipality calls it: `Läsplatta 4`
/// @param meeting where it is good: `/sammantraden/kf/2026-11-25`
public record Lent(UUID loan, String device, String meeting) implements Serializable {

    /// The loan that whoever asks has come in by; nothing for all others.
    public static Optional<Lent> current() {
        var proof = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        return Optional.ofNullable(proof).map(Proof::lent);
    }

    /// What is written with her acts in the book: they are hers, by that device.
    public String mark() {
        return " (lånad enhet: " + device + ")";
    }
}
