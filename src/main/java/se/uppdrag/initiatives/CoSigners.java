package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;

/// The door to signing together: the writer asks, each who is asked answers for herself.
@Service
@Transactional
class CoSigners {

    /// How somebody who was asked stands to the text as it is now.
    enum State {
        AGREED,
        WAITS,
        DECLINED
    }

    record Asked(PersonId signer, String name, State state) {}

    /// Somebody else's text, for the one who was asked to sign it.
    record Shown(PersonId writer, String writerName, Draft draft, State state) {}

    private final DraftTable drafts;
    private final Register register;
    private final ServingNow serving;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoSigners(
            DraftTable drafts,
            Register register,
            ServingNow serving,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.serving = serving;
        this.events = events;
        this.clock = clock;
    }

    Outcome<Invitation> ask(PersonId writer, PersonId signer) {
        return Invitation.ask(writer, standing(signer), serves(signer))
                .map(asked -> {
                    if (drafts.invited(writer).stream()
                            .noneMatch(one -> one.signer().equals(signer))) {
                        drafts.put(asked, clock.instant());
                        tell(writer, signer, true);
                    }
                    return asked;
                });
    }

    void forget(PersonId writer, PersonId signer) {
        drafts.forget(writer, signer);
        tell(writer, signer, false);
    }

    /// Once a day however many times somebody is asked and not.
    private void tell(PersonId writer, PersonId signer, boolean asked) {
        events.publishEvent(
                new CoSignerAsked(
                        "cosign:%s:%s:%s"
                                .formatted(
                                        writer.value(),
                                        signer.value(),
                                        SwedishTime.dateOf(clock.instant())),
                        signer,
                        asked));
    }

    /// @param shown the fingerprint of the text she had before her
    Outcome<Invitation> answer(PersonId signer, PersonId writer, boolean agrees, String shown) {
        var draft = drafts.find(writer);
        var asked =
                drafts.invited(writer).stream()
                        .filter(one -> one.signer().equals(signer))
                        .findFirst();
        if (draft.isEmpty() || asked.isEmpty()) {
            return refused(InitiativeRefusal.NOT_ASKED_TO_SIGN);
        }
        return asked.get()
                .answer(agrees, shown, draft.get().fingerprint())
                .map(answered -> {
                    drafts.put(answered, clock.instant());
                    return answered;
                });
    }

    @Transactional(readOnly = true)
    List<Asked> asked(PersonId writer) {
        var fingerprint = fingerprint(writer);
        return drafts.invited(writer).stream()
                .map(one -> new Asked(one.signer(), name(one.signer()), state(one, fingerprint)))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<Shown> shown(PersonId signer, PersonId writer) {
        return all(signer).filter(one -> one.writer().equals(writer)).findFirst();
    }

    /// What waits for her answer.
    @Transactional(readOnly = true)
    List<Shown> waiting(PersonId signer) {
        return all(signer)
                .filter(one -> one.state() == State.WAITS)
                .filter(one -> one.draft().mistakes().isEmpty())
                .toList();
    }

    private Stream<Shown> all(PersonId signer) {
        return drafts.invitations(signer).stream()
                .flatMap(one ->
                        drafts.find(one.person()).stream()
                                .map(draft ->
                                        new Shown(
                                                one.person(),
                                                name(one.person()),
                                                draft,
                                                state(one, draft.fingerprint()))));
    }

    /// Those who have signed the very text, and may (KL 4:19, 4:22).
    @Transactional(readOnly = true)
    List<Signer> agreed(PersonId writer, Draft draft) {
        var fingerprint = draft.fingerprint();
        var agreed = new ArrayList<Signer>();
        for (var one : drafts.invited(writer)) {
            var standing = standing(one.signer());
            var membership = membership(standing);
            if (one.agreedTo(fingerprint)
                    && membership != null
                    && Invitation.maySign(standing, serves(one.signer()))) {
                agreed.add(
                        new Signer(
                                one.signer(),
                                membership.name(),
                                membership.party(),
                                agreed.size() + 1,
                                1,
                                null));
            }
        }
        return agreed;
    }

    /// Members of the assembly she could still ask.
    @Transactional(readOnly = true)
    List<Membership> couldBeAsked(PersonId writer) {
        var asked = drafts.invited(writer).stream().map(Invitation::signer).toList();
        return register
                .roll(register.assembly(), SwedishTime.dateOf(clock.instant()))
                .members()
                .stream()
                .filter(one -> !one.person().equals(writer) && !asked.contains(one.person()))
                .toList();
    }

    private String fingerprint(PersonId writer) {
        return drafts.find(writer).map(Draft::fingerprint).orElse("");
    }

    private static State state(Invitation one, String fingerprint) {
        if (one.agreedTo(fingerprint)) {
            return State.AGREED;
        }
        return one.waits(fingerprint) ? State.WAITS : State.DECLINED;
    }

    private static @Nullable Membership membership(Standing standing) {
        return switch (standing) {
            case Standing.Member(_, var membership) -> membership;
            case Standing.Alternate(_, var membership) -> membership;
            case Standing.None _ -> null;
        };
    }

    private Standing standing(PersonId person) {
        return register.standing(
                person, register.assembly().slug(), SwedishTime.dateOf(clock.instant()));
    }

    private boolean serves(PersonId person) {
        return serving.serves(person, register.assembly().slug());
    }

    private String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("");
    }
}
