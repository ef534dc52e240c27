package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.files.FileId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.ChangeTable.What;

/// The registrar's door to matters: open, register, send for opinion, close and open again, merge,
/// split, hand over, correct. Every act leaves a line with what stood there before.
@Service
@Transactional
public class Desk {

    /// A new matter.
    ///
    /// @param secret whether the whole matter is secret
    public record Opening(Organ organ, String subject, boolean secret, Handler handler) {}

    /// Who answers for a matter, and where in the plan it belongs.
    public record Handler(
            @Nullable UUID person, @Nullable String name, @Nullable String planClass) {}

    /// A document to register, with the marks it has from the beginning.
    public record Arrived(Registration document, Twin twin, Grounds grounds) {

        /// @param provision none where nothing is secret
        public Arrived(Registration document, @Nullable String provision, Twin twin) {
            this(document, twin, Grounds.of(provision));
        }
    }

    private final Registry registry;
    private final HandlingTable table;
    private final DocumentTable documents;
    private final SecrecyTable secrecy;
    private final MarkBook marks;
    private final ChangeTable changes;
    private final MatterParties parties;
    private final Clock clock;

    Desk(
            Registry registry,
            HandlingTable table,
            DocumentTable documents,
            SecrecyTable secrecy,
            MarkBook marks,
            ChangeTable changes,
            MatterParties parties,
            Clock clock) {
        this.registry = registry;
        this.table = table;
        this.documents = documents;
        this.secrecy = secrecy;
        this.marks = marks;
        this.changes = changes;
        this.parties = parties;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Handling> find(String slug) {
        return table.find(slug);
    }

    public Handling open(Opening opening, Arrived first, Clerk by) {
        var matter =
                registry.take(
                        opening.organ(),
                        Matter.Kind.MATTER,
                        opening.subject(),
                        SwedishTime.dateOf(first.document().at()),
                        opening.secret());
        var id = matter.id().value();
        var handler = opening.handler();
        table.handle(id, handler.person(), handler.name(), handler.planClass());
        change(id, null, What.OPENED, "", matter.dnr(), "", by);
        var handling = table.find(matter.slug()).orElseThrow();
        register(handling, first, by);
        return handling;
    }

    /// Also in a matter that is closed: what has come is registered at once (OSL 5:1).
    public int register(Handling matter, Arrived arrived, Clerk by) {
        var grounds = arrived.grounds();
        var provision = grounds.document();
        int number =
                documents.insert(
                        matter.matter(),
                        arrived.document(),
                        provision != null,
                        arrived.twin().where(grounds, arrived.document().facts()));
        change(
                matter.id(),
                number,
                What.REGISTERED,
                "",
                arrived.document().subject(),
                provision == null ? "" : provision,
                by);
        var document = secrecy.find(matter.id(), number).orElseThrow();
        if (provision != null) {
            marks.whole(matter, document.id(), Mark.Act.SET, provision, "", by);
        }
        marks.fields(matter, document, grounds, "", by);
        return number;
    }

    Outcome<Handling> handle(Handling matter, Handler handler, Clerk by) {
        table.handle(matter.id(), handler.person(), handler.name(), handler.planClass());
        change(
                matter.id(),
                null,
                What.HANDLED,
                words(matter.responsibleName(), matter.planClass()),
                words(handler.name(), handler.planClass()),
                "",
                by);
        return granted(matter);
    }

    private static String words(@Nullable String name, @Nullable String planClass) {
        return (name == null ? "–" : name) + (planClass == null ? "" : ", " + planClass);
    }

    /// @param secret what it is really about, where something else is shown
    /// @param provision by which it is; none where nothing is withheld
    Outcome<Handling> correct(
            Handling matter,
            String shown,
            @Nullable String secret,
            @Nullable String provision,
            String reason,
            Clerk by) {
        if (secret != null && provision == null) {
            return refused(RegistryRefusal.PROVISION_IS_MISSING, shown);
        }
        if (provision != null && (secret == null || secret.equals(shown))) {
            return refused(RegistryRefusal.NOTHING_IS_WITHHELD);
        }
        boolean told =
                secrecy.subjectMarks(matter.id())
                        .provision(Mark.Field.SUBJECT)
                        .equals(Optional.ofNullable(provision));
        boolean same =
                shown.equals(matter.subject()) && Objects.equals(secret, matter.secretSubject());
        if (same && told) {
            return refused(RegistryRefusal.NOTHING_IS_CORRECTED);
        }
        if (!told) {
            marks.subject(matter, provision, reason, by);
        }
        if (same) {
            return granted(matter);
        }
        table.subject(matter.id(), shown, secret);
        change(
                matter.id(),
                null,
                What.SUBJECT,
                whole(matter.subject(), matter.secretSubject()),
                whole(shown, secret),
                reason,
                by);
        return granted(matter);
    }

    private static String whole(String shown, @Nullable String secret) {
        return secret == null ? shown : shown + " (" + secret + ")";
    }

    public Outcome<Handling> remit(Handling matter, List<String> to, LocalDate answerBy, Clerk by) {
        return locked(
                matter,
                one ->
                        one.goesOn()
                                .flatMap(open -> Handling.ahead(answerBy, today()).map(_ -> open))
                                .map(open -> {
                                    for (var recipient : to) {
                                        table.insert(
                                                open.id(),
                                                new Remiss(
                                                        UUID.randomUUID(),
                                                        recipient,
                                                        today(),
                                                        answerBy,
                                                        null,
                                                        null),
                                                by.name(),
                                                now());
                                        registry.step(
                                                open.matter(),
                                                new Step(
                                                        today(),
                                                        Step.Kind.REFERRED,
                                                        recipient,
                                                        null));
                                    }
                                    table.state(open.id(), Handling.Status.AT_REMISS);
                                    change(
                                            open.id(),
                                            null,
                                            What.REMISS,
                                            "",
                                            String.join(", ", to),
                                            answerBy.toString(),
                                            by);
                                    return open;
                                }));
    }

    /// To another of the municipality's authorities, in whose diarium the other matter is.
    ///
    /// @param matter locked
    void refer(Handling matter, Handling other, Organ to, LocalDate answerBy, Clerk by) {
        table.insert(
                matter.id(),
                new Remiss(UUID.randomUUID(), to.name(), today(), answerBy, null, null),
                other.id(),
                by.name(),
                now());
        registry.step(matter.matter(), new Step(today(), Step.Kind.REFERRED, to.name(), null));
        table.state(matter.id(), Handling.Status.AT_REMISS);
        trace(matter, other, Trace.Kind.REFERRED_TO, answerBy.toString(), by);
    }

    public Outcome<Handling> end(
            Handling matter, UUID remiss, Remiss.End how, LocalDate on, Clerk by) {
        return locked(
                matter,
                one -> {
                    var all = table.remisses(one.id());
                    var out = all.stream().filter(Remiss::open).toList();
                    var ended = out.stream().filter(each -> each.id().equals(remiss)).findFirst();
                    if (ended.isEmpty()) {
                        return refused(RegistryRefusal.REMISS_HAS_ENDED);
                    }
                    table.end(remiss, how, on, by.name(), now());
                    table.other(remiss)
                            .ifPresent(other ->
                                    change(
                                            other,
                                            null,
                                            What.REMISS_ENDED,
                                            "",
                                            one.dnr(),
                                            how.name(),
                                            by));
                    if (out.size() == 1 && one.status() == Handling.Status.AT_REMISS) {
                        table.state(one.id(), Handling.Status.OPEN);
                    }
                    if (how == Remiss.End.ANSWERED) {
                        registry.step(
                                one.matter(),
                                new Step(on, Step.Kind.PREPARED, ended.get().recipient(), null));
                    }
                    change(
                            one.id(),
                            null,
                            What.REMISS_ENDED,
                            "",
                            ended.get().recipient(),
                            how.name(),
                            by);
                    return granted(one);
                });
    }

    @Transactional(readOnly = true)
    public List<Remiss> remisses(Handling matter) {
        return table.remisses(matter.id());
    }

    private int unanswered(Handling matter) {
        return (int) table.remisses(matter.id()).stream().filter(Remiss::open).count();
    }

    /// It has been decided elsewhere than in an organ's minutes, which tell of it themselves.
    Outcome<Handling> decide(Handling matter, String reason, Clerk by) {
        return locked(
                matter,
                one ->
                        one.close(unanswered(one))
                                .map(open -> {
                                    table.state(open.id(), Handling.Status.DECIDED);
                                    status(open, Handling.Status.DECIDED, reason, by);
                                    return open;
                                }));
    }

    public Outcome<Handling> close(Handling matter, String reason, Clerk by) {
        return locked(
                matter, one -> one.close(unanswered(one)).map(open -> closed(open, reason, by)));
    }

    private Handling closed(Handling open, String reason, Clerk by) {
        table.close(open.id(), today(), by.name());
        status(open, Handling.Status.CLOSED, reason, by);
        return open;
    }

    Outcome<Handling> reopen(Handling matter, String reason, Clerk by) {
        return locked(
                matter,
                one ->
                        one.reopen()
                                .map(closed -> {
                                    table.state(closed.id(), Handling.Status.OPEN);
                                    status(closed, Handling.Status.OPEN, reason, by);
                                    return closed;
                                }));
    }

    private void status(Handling matter, Handling.Status becomes, String reason, Clerk by) {
        change(matter.id(), null, What.STATUS, matter.status().name(), becomes.name(), reason, by);
    }

    /// Its documents stay where they were registered; the trace leads from one to the other.
    ///
    /// @param number the registry number of the other, in any form
    Outcome<Handling> merge(Handling matter, String number, String reason, Clerk by) {
        var other = table.find(slug(number));
        if (other.isEmpty()) {
            return refused(RegistryRefusal.MATTER_IS_NOT_KNOWN, number);
        }
        return locked(
                matter,
                one ->
                        one.mergeInto(other.get(), unanswered(one))
                                .map(open -> {
                                    closed(open, reason, by);
                                    trace(open, other.get(), Trace.Kind.MERGED_INTO, reason, by);
                                    parties.carry(open, other.get(), by);
                                    return other.get();
                                }));
    }

    /// `KS 2026.0188`, `ks 2026-188` and `KS-2026-0188` are the same number.
    static String slug(String number) {
        var plain = RegistryNumber.plain(number.strip()).replaceAll("[\\s./]+", "-");
        int last = plain.lastIndexOf('-') + 1;
        return plain.substring(last).matches("\\d{1,3}")
                ? plain.substring(0, last)
                        + "0".repeat(4 - plain.length() + last)
                        + plain.substring(last)
                : plain;
    }

    /// A new matter from a document of this one, which is registered there too.
    Outcome<Handling> split(Handling matter, Document document, Opening opening, Clerk by) {
        return matter.goesOn()
                .map(open -> {
                    var other = open(opening, again(document), by);
                    trace(open, other, Trace.Kind.SPLIT_INTO, "", by);
                    parties.carry(open, other, by);
                    return other;
                });
    }

    private Arrived again(Document document) {
        var standing = secrecy.marks(document.id());
        return new Arrived(
                new Registration(
                                document.direction(),
                                document.counterparty(),
                                document.subject(),
                                now(),
                                document.body(),
                                document.file() == null ? null : new FileId(document.file()))
                        .waiting(),
                document.shown(),
                standing.grounds(
                        document.marked()
                                ? standing.provision(null).orElse(Secrets.UNTOLD)
                                : null));
    }

    /// The other authority gets a matter of its own, in its own series (TF 2:5).
    public Outcome<Handling> handOver(
            Handling matter, Organ from, Organ to, String reason, String text, Clerk by) {
        return locked(
                matter,
                one ->
                        one.handOverTo(to.authority(), unanswered(one))
                                .map(open -> {
                                    var other =
                                            open(
                                                    new Opening(
                                                            to,
                                                            open.subject(),
                                                            open.secret(),
                                                            new Handler(null, null, null)),
                                                    new Arrived(
                                                            new Registration(
                                                                            Registration.Direction
                                                                                    .RECEIVED,
                                                                            from.name(),
                                                                            open.subject(),
                                                                            now(),
                                                                            text,
                                                                            null)
                                                                    .waiting(),
                                                            null,
                                                            new Twin(null, null)),
                                                    by);
                                    closed(open, reason, by);
                                    trace(open, other, Trace.Kind.HANDED_OVER_TO, reason, by);
                                    parties.carry(open, other, by);
                                    return other;
                                }));
    }

    private void trace(Handling matter, Handling other, Trace.Kind kind, String reason, Clerk by) {
        table.insert(matter.id(), other.id(), kind, by.name(), now());
        var what =
                switch (kind) {
                    case MERGED_INTO -> What.MERGED;
                    case SPLIT_INTO -> What.SPLIT;
                    case HANDED_OVER_TO -> What.HANDED_OVER;
                    case REFERRED_TO -> What.REMISS;
                    case FOLLOWS -> throw new IllegalArgumentException(kind.name());
                };
        change(matter.id(), null, what, matter.dnr(), other.dnr(), reason, by);
        change(other.id(), null, what, matter.dnr(), other.dnr(), reason, by);
    }

    @Transactional(readOnly = true)
    List<Trace> traces(Handling matter) {
        return table.traces(matter.id());
    }

    private Outcome<Handling> locked(Handling matter, Function<Handling, Outcome<Handling>> act) {
        return act.apply(table.lock(matter.id()).orElseThrow());
    }

    private void change(
            UUID matter,
            @Nullable Integer document,
            What what,
            String was,
            String becomes,
            String reason,
            Clerk by) {
        changes.insert(matter, new Change(document, what, was, becomes, reason, by.name(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
