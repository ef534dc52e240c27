package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Standing;

/// A motion, interpellation or question as it was handed in. Pure: no clock, no database, no web.
///
/// @param mover who handed it in, with name and party as they were then
record Initiative(
        InitiativeId id,
        Kind kind,
        String title,
        String text,
        String proposal,
        PersonId mover,
        String moverName,
        @Nullable String moverParty,
        String addressee,
        Instant filedAt,
        boolean duringSitting,
        List<Signer> coSigners,
        @Nullable InitiativeId follows) {

    Initiative {
        coSigners = List.copyOf(coSigners);
    }

    /// Any member may file at any time; an alternate only while serving (KL 4:19, 4:22).
    ///
    /// @param serving whether the person serves at a sitting of the assembly at this moment
    /// @param answering the organs whose chairs answer to the assembly (KL 5:59)
    static Outcome<Initiative> file(
            InitiativeId id,
            Standing by,
            boolean serving,
            Draft draft,
            Set<String> answering,
            Instant now) {
        return switch (by) {
            case Standing.None _ -> refused(InitiativeRefusal.MOVER_IS_NOT_A_MEMBER);
            case Standing.Alternate _ when !serving ->
                    refused(InitiativeRefusal.ALTERNATE_IS_NOT_SERVING);
            case Standing.Alternate(_, var membership) ->
                    checked(id, membership, serving, draft, answering, now);
            case Standing.Member(_, var membership) ->
                    checked(id, membership, serving, draft, answering, now);
        };
    }

    private static Outcome<Initiative> checked(
            InitiativeId id,
            Membership by,
            boolean serving,
            Draft draft,
            Set<String> answering,
            Instant now) {
        var motion = draft.kind() == Kind.MOTION;
        if (draft.kind() == Kind.INTERPELLATION && draft.text().isBlank()) {
            return refused(InitiativeRefusal.INTERPELLATION_HAS_NO_REASONS);
        }
        if (draft.title().isBlank()
                || draft.text().isBlank()
                || motion && draft.proposal().isBlank()) {
            return refused(InitiativeRefusal.NOT_IN_WRITING);
        }
        if (!motion && !answering.contains(draft.addressee())) {
            return refused(InitiativeRefusal.ADDRESSEE_DOES_NOT_ANSWER);
        }
        return granted(
                new Initiative(
                        id,
                        draft.kind(),
                        draft.title().strip(),
                        draft.text().strip(),
                        motion ? draft.proposal().strip() : "",
                        by.person(),
                        by.name(),
                        by.party(),
                        motion ? "" : draft.addressee(),
                        now,
                        serving,
                        List.of(),
                        draft.follows()));
    }

    /// With those who have signed the very text that is handed in.
    Initiative signedBy(List<Signer> others) {
        return new Initiative(
                id,
                kind,
                title,
                text,
                proposal,
                mover,
                moverName,
                moverParty,
                addressee,
                filedAt,
                duringSitting,
                others,
                follows);
    }

    /// The mover, and those who signed with her.
    List<Signer> signers() {
        return Stream.concat(
                        Stream.of(new Signer(mover, moverName, moverParty, 0, 1, null)),
                        coSigners.stream())
                .toList();
    }

    /// As the registry writes the sender: `Astrid Lindmark (C), Bo Ek (S)`.
    String sender() {
        return signers().stream().map(Signer::written).collect(Collectors.joining(", "));
    }
}
