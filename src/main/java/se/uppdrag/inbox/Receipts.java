package se.uppdrag.inbox;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.Matter;

/// Asks for the receipt of a letter that is registered. `mail` sends it.
@Component
class Receipts {

    private final LetterHandlingTable handlings;
    private final OwnAddresses own;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(
            LetterHandlingTable handlings,
            OwnAddresses own,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handlings = handlings;
        this.own = own;
        this.events = events;
        this.clock = clock;
    }

    /// Whether its sender will have one, and why not.
    ReceiptRule rule(Received letter) {
        var today = SwedishTime.dateOf(clock.instant());
        return ReceiptRule.of(
                letter.read().nature(),
                letter.read().fromAddress(),
                Optional.ofNullable(letter.read().returnPath()),
                letter.read().checked(),
                own.all(),
                handlings.receipts(
                        letter.read().fromAddress(), SwedishTime.at(today, LocalTime.MIDNIGHT)));
    }

    void give(Received letter, Matter matter) {
        if (rule(letter) != ReceiptRule.GIVEN) {
            return;
        }
        var id = UUID.randomUUID();
        var now = clock.instant();
        var address = letter.read().fromAddress();
        handlings.receipt(id, letter.id(), address, now);
        events.publishEvent(
                new LetterRegistered(
                        letter.id(),
                        id,
                        address,
                        letter.messageId(),
                        matter.dnr(),
                        matter.slug(),
                        now));
    }
}
