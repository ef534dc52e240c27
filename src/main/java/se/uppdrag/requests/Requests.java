package se.uppdrag.requests;

import static se.uppdrag.law.Outcome.refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.requests.Request.Event;
import se.uppdrag.requests.Request.Kind;
import se.uppdrag.requests.RequestTable.Item;

/// The door: ask for a document, follow the request by its code, and answer it.
@Service
@Transactional
public class Requests {

    /// Answered with.
    ///
    /// @param items what is handed out, each already looked up by the one who may
    public record Answered(
            Kind kind, String text, String provision, boolean tried, List<Given> items) {}

    public record Given(String title, boolean marked, @Nullable String body, @Nullable UUID file) {}

    /// What stands in the registry of a decision: what it is about, and its whole text.
    public record Written(String subject, String asked, String somebody, String decision) {}

    private final RequestTable table;
    private final Registry registry;
    private final Clock clock;

    Requests(RequestTable table, Registry registry, Clock clock) {
        this.table = table;
        this.registry = registry;
        this.clock = clock;
    }

    /// @param code known to her alone
    public Request ask(Organ organ, String wanted, Request.Way way, String contact, String code) {
        var request =
                new Request(
                        UUID.randomUUID(),
                        organ.authority(),
                        organ.slug(),
                        wanted,
                        way,
                        contact,
                        now(),
                        List.of());
        table.insert(request, hash(code));
        return request;
    }

    private static byte[] hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return Files.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Transactional(readOnly = true)
    public Optional<Request> byCode(String code) {
        return table.byCode(hash(code));
    }

    @Transactional(readOnly = true)
    Optional<Request> find(UUID id) {
        return table.find(id);
    }

    /// @param organ of the authority that decides
    /// @param written for the registry, where it is a decision
    public Outcome<Request> answer(
            UUID id, Answered answered, Organ organ, Written written, String by) {
        var request = table.lock(id).orElseThrow();
        var answer =
                new Request.Answer(
                        answered.kind(),
                        answered.text(),
                        answered.provision(),
                        answered.items().size(),
                        answered.items().stream().anyMatch(Given::marked),
                        answered.tried());
        return request.answer(answer)
                .map(open -> {
                    int seq = open.events().size() + 1;
                    table.insert(
                            open.id(),
                            new Event(
                                    seq,
                                    answered.kind(),
                                    answered.text(),
                                    answered.kind().refuses() ? answered.provision() : null,
                                    answered.kind().decides() ? register(organ, written) : null,
                                    by,
                                    now()));
                    int number = 1;
                    for (var one : answered.items()) {
                        table.insert(
                                open.id(),
                                new Item(seq, number++, one.title(), one.body(), one.file()));
                    }
                    return open;
                });
    }

    /// A decision is registered (OSL 5:1), and neither it nor the request is laid out unread.
    private String register(Organ organ, Written written) {
        var matter =
                registry.open(
                        organ,
                        Matter.Kind.MATTER,
                        written.subject(),
                        new Registration(
                                        Registration.Direction.RECEIVED,
                                        written.somebody(),
                                        written.subject(),
                                        now(),
                                        written.asked(),
                                        null)
                                .waiting());
        registry.add(
                matter.id(),
                new Registration(
                                Registration.Direction.SENT,
                                written.somebody(),
                                written.subject(),
                                now(),
                                written.decision(),
                                null)
                        .waiting());
        return matter.dnr();
    }

    Outcome<Request> demand(String code, String by) {
        var found = table.byCode(hash(code)).flatMap(one -> table.lock(one.id()));
        if (found.isEmpty()) {
            return refused(RequestsRefusal.NOTHING_WAS_REFUSED);
        }
        return found.get()
                .demand()
                .map(open -> {
                    table.insert(
                            open.id(),
                            new Event(
                                    open.events().size() + 1,
                                    Kind.DEMANDED,
                                    "",
                                    null,
                                    null,
                                    by,
                                    now()));
                    return open;
                });
    }

    @Transactional(readOnly = true)
    List<Item> items(Request request) {
        return table.items(request.id());
    }

    @Transactional(readOnly = true)
    List<Request> waiting(List<String> authorities, int atMost) {
        return authorities.isEmpty() ? List.of() : table.waiting(authorities, atMost);
    }

    @Transactional(readOnly = true)
    List<Request> answered(List<String> authorities, int atMost) {
        return authorities.isEmpty() ? List.of() : table.answered(authorities, atMost);
    }

    /// How long it has taken, for those asked in the last year.
    @Transactional(readOnly = true)
    Waits waits() {
        return Waits.of(new ArrayList<>(table.days(SwedishTime.dateOf(now()).minusYears(1))));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
