package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;

/// The door to sending a document by e-mail. The letter says where it is read and nothing of it, so
/// only what everybody may read is sent; the rest goes by post.
@Service
@Transactional
class Dispatches {

    private final DispatchTable table;
    private final Optional<DispatchedLetters> letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatches(
            DispatchTable table,
            Optional<DispatchedLetters> letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<DocumentDispatch> of(Document document) {
        return table.of(document.id());
    }

    /// In words, what became of the letter.
    @Transactional(readOnly = true)
    Optional<String> state(DocumentDispatch one) {
        return letters.flatMap(all -> all.state(one.id()));
    }

    @Transactional(readOnly = true)
    boolean readable(Document document) {
        return table.readable(document.id());
    }

    /// The address of a party who is called as the one it is to; empty where none is known.
    @Transactional(readOnly = true)
    String address(Handling matter, Document document) {
        var to = document.counterparty();
        return to == null ? "" : table.address(matter.id(), to);
    }

    Outcome<DocumentDispatch> send(Handling matter, Document document, String address, Clerk by) {
        if (!table.readable(document.id())) {
            return refused(RegistryRefusal.NOBODY_CAN_READ_IT);
        }
        var one =
                new DocumentDispatch(
                        UUID.randomUUID(),
                        address,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.name());
        table.insert(document.id(), one);
        events.publishEvent(
                new DocumentDispatched(
                        one.id(),
                        address,
                        matter.dnr(),
                        "/diarium/" + matter.slug() + "/" + document.number(),
                        one.at()));
        return granted(one);
    }
}
