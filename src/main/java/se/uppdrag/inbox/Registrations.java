package se.uppdrag.inbox;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.Files;
import se.uppdrag.initiatives.InitiativeId;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.initiatives.Receipt;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;

/// The door through which a letter leaves for the registry: in one transaction the matter, its
/// documents, the note of it here, and the receipt.
@Service
@Transactional
class Registrations {

    /// How a letter is to be registered.
    ///
    /// @param to the matter it belongs to; none where it opens one
    /// @param sender as the registry names her
    record Registering(Organ organ, Optional<Matter> to, String title, String sender) {}

    /// How a letter is to be handed in to the assembly.
    ///
    /// @param follows what the letter says that it follows up
    /// @param verified whether somebody has made sure who wrote it
    record HandingIn(
            Kind kind,
            String title,
            String text,
            String proposal,
            String addressee,
            @Nullable InitiativeId follows,
            boolean verified) {}

    private final Inbox inbox;
    private final InboxTable letters;
    private final LetterHandlingTable handlings;
    private final Receipts receipts;
    private final Files files;
    private final Registry registry;
    private final Initiatives initiatives;
    private final Clock clock;

    Registrations(
            Inbox inbox,
            InboxTable letters,
            LetterHandlingTable handlings,
            Receipts receipts,
            Files files,
            Registry registry,
            Initiatives initiatives,
            Clock clock) {
        this.inbox = inbox;
        this.letters = letters;
        this.handlings = handlings;
        this.receipts = receipts;
        this.files = files;
        this.registry = registry;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    /// Registers the letter as a document, in a matter that is there or in one of its own. What it
    /// encloses becomes documents of the same matter, but for what a virus was found in. None of it
    /// is shown to everybody before somebody has let it through the registry's gate.
    ///
    /// @return the matter it is registered in
    Outcome<Matter> register(LetterId id, Registering how, PersonId by) {
        return inbox.waiting(id)
                .map(letter -> {
                    var first =
                            new Registration(
                                    Registration.Direction.RECEIVED,
                                    how.sender(),
                                    how.title(),
                                    letter.arrivedAt(),
                                    letter.read().body().isBlank() ? null : letter.read().body(),
                                    null);
                    var matter = how.to().orElse(null);
                    int number = 1;
                    if (matter == null) {
                        matter = registry.open(how.organ(), Matter.Kind.MATTER, how.title(), first);
                    } else {
                        number = registry.add(matter.id(), first);
                    }
                    enclose(letter, matter.id(), how.sender());
                    settle(letter, matter, number, by);
                    receipts.give(letter, matter);
                    return matter;
                });
    }

    /// Hands in the letter for the member who wrote it, as she could have done herself. The rules
    /// of that are `initiatives`' own; it counts as handed in when it came.
    Outcome<Matter> handIn(LetterId id, HandingIn how, PersonId by) {
        return inbox.waiting(id)
                .flatMap(letter -> {
                    var proposed = inbox.proposal(letter);
                    if (proposed.member().isEmpty()) {
                        return refused(InboxRefusal.SENDER_IS_UNKNOWN);
                    }
                    if (!how.verified() && !letter.read().checked().answeredFor()) {
                        return refused(InboxRefusal.SENDER_IS_NOT_VERIFIED);
                    }
                    return initiatives
                            .fileReceived(
                                    proposed.member().get(),
                                    how.kind(),
                                    how.title(),
                                    how.text(),
                                    how.proposal(),
                                    how.addressee(),
                                    how.follows(),
                                    letter.arrivedAt())
                            .map(receipt -> {
                                var matter = registry.matter(receipt.matterSlug()).orElseThrow();
                                enclose(letter, matter.id(), proposed.sender());
                                settle(letter, matter, 1, by);
                                return matter;
                            });
                });
    }

    /// What the matter began with, where that may be followed up.
    @Transactional(readOnly = true)
    Optional<InitiativeId> followed(Matter matter) {
        return initiatives.receipt(matter.id()).map(Receipt::id);
    }

    private void enclose(Received letter, MatterId matter, String sender) {
        var infected =
                inbox.enclosed(letter.id()).stream()
                        .filter(one -> one.verdict().infected())
                        .map(Enclosed::number)
                        .toList();
        // A virus in the letter that is in none of the files may be in any of them.
        var anywhere = infected.equals(List.of(0));
        for (var file : inbox.opened(letter).files()) {
            if (!anywhere && !infected.contains(file.number())) {
                registry.add(
                        matter,
                        new Registration(
                                Registration.Direction.RECEIVED,
                                sender,
                                file.name(),
                                letter.arrivedAt(),
                                null,
                                files.store(file.name(), file.mediaType(), file.bytes())));
            }
        }
    }

    private void settle(Received letter, Matter matter, int document, PersonId by) {
        var now = clock.instant();
        handlings.insert(
                letter.id(),
                new Handling(
                        Handling.What.REGISTERED,
                        null,
                        "",
                        matter.id().value(),
                        matter.slug(),
                        matter.dnr(),
                        document,
                        now,
                        by.value()));
        letters.move(letter.id(), Received.State.REGISTERED, now);
    }
}
