package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.minutes.Version.Return;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;

/// How the verification (`justering`) of one text stands (KL 5:69). Pure.
///
/// ```
/// sent ─► signed by some ─► signed by all = verified, for ever
///   └────────┴─► given back ─► another text is sent, and everybody signs that; what each has
///                approved already she need not read again ([Round])
/// ```
///
/// @param earlier signatures under earlier texts; shown, never counted
/// @param returns what somebody wants mended, the first first; none while the text stands
record Verification(
        Version version,
        List<Signatory> signatories,
        List<Signature> signatures,
        List<Version.Earlier> earlier,
        List<Return> returns) {

    Verification {
        signatories = List.copyOf(signatories);
        signatures = List.copyOf(signatures);
        earlier = List.copyOf(earlier);
        returns = List.copyOf(returns);
    }

    /// Why it was given back; nothing unless somebody has.
    @Nullable Return returned() {
        return returns.isEmpty() ? null : returns.getFirst();
    }

    /// Whether somebody wants the section mended, or the whole.
    boolean pointedAt(int section) {
        return returns.stream().anyMatch(one -> one.passage() == null || one.passage() == section);
    }

    Optional<Signatory> signatory(PersonId person) {
        return signatories.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    Optional<Signature> signature(PersonId person) {
        return signatures.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    Verification with(Signature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new Verification(version, signatories, more, earlier, returns);
    }

    /// Whether everybody has signed.
    boolean complete() {
        return signatories.stream().allMatch(one -> signature(one.person()).isPresent());
    }

    /// Whether the person is to sign, and has not.
    boolean waitsFor(PersonId person) {
        return signatory(person).isPresent()
                && signature(person).isEmpty()
                && returns.isEmpty()
                && !complete();
    }

    /// @param shown the hash of the text the person had before her
    Outcome<Signatory> sign(PersonId person, String shown) {
        return open(person, shown)
                .flatMap(signatory ->
                        signature(person).isPresent()
                                ? refused(MinutesRefusal.ALREADY_SIGNED)
                                : granted(signatory));
    }

    /// Also one who has signed may find that something must be mended, and another also after that.
    Outcome<Signatory> giveBack(PersonId person, String shown) {
        return read(person, shown)
                .flatMap(signatory ->
                        returns.stream()
                                .filter(one -> one.by().equals(person))
                                .findFirst()
                                .<Outcome<Signatory>>map(
                                        one -> refused(MinutesRefusal.GIVEN_BACK, one.comment()))
                                .orElse(granted(signatory)));
    }

    private Outcome<Signatory> open(PersonId person, String shown) {
        var returned = returned();
        return read(person, shown)
                .flatMap(signatory ->
                        returned == null
                                ? granted(signatory)
                                : refused(MinutesRefusal.GIVEN_BACK, returned.comment()));
    }

    /// Whether she is to sign this very text, which may have been given back meanwhile.
    Outcome<Signatory> read(PersonId person, String shown) {
        var signatory = signatory(person);
        if (signatory.isEmpty()) {
            return refused(MinutesRefusal.NOT_A_VERIFIER);
        }
        if (complete()) {
            return refused(MinutesRefusal.ALREADY_VERIFIED);
        }
        if (!version.sha256().equals(shown)) {
            return refused(MinutesRefusal.TEXT_HAS_CHANGED);
        }
        return granted(signatory.get());
    }
}
