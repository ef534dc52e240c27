package se.uppdrag.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.learning.KeptDocumentTable.Shelf;
import se.uppdrag.learning.PackageTable.State;
import se.uppdrag.learning.StatementTable.Question;
import se.uppdrag.learning.StatementTable.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The door to the record store (LRS): keeps what courses from others say of what is done in them,
/// and draws from it who is done. A course reaches only what it has itself said of the one it is
/// played for.
///
/// What has been said stays, and the same statement sent twice is kept once (xAPI 1.0.3, part 2,
/// section 2.2).
@Service
@Transactional(rollbackFor = BadStatement.class)
class RecordStore {

    /// No course has this much to say of one person; what has goes wrong, or means harm.
    private static final int MOST_STATEMENTS = 20_000;

    private static final int MOST_DOCUMENTS = 200;

    private static final int MOST_ATTACHMENTS = 50;

    private final StatementTable statements;
    private final AttachmentTable attachments;
    private final KeptDocumentTable documents;
    private final PackageTable packages;
    private final Clock clock;
    private final String home;
    private final JsonMapper mapper = JsonMapper.builder().build();

    RecordStore(
            StatementTable statements,
            AttachmentTable attachments,
            KeptDocumentTable documents,
            PackageTable packages,
            Clock clock,
            @Value("${uppdrag.address:http://localhost:${server.port:8080}}") String home) {
        this.statements = statements;
        this.attachments = attachments;
        this.documents = documents;
        this.packages = packages;
        this.clock = clock;
        this.home = home;
    }

    /// The launch a ticket is for, when the package is still there.
    @Transactional(readOnly = true)
    Optional<Launch> launch(PackageTickets.Ticket ticket) {
        return packages.parts(ticket.pack()).stream()
                .filter(one -> one.position() == ticket.position())
                .filter(one -> !one.activity().isEmpty())
                .findFirst()
                .map(part ->
                        new Launch(ticket.person(), ticket.pack(), part, ticket.session(), home));
    }

    /// Before a cmi5 part is started: what was left open is abandoned, and what the part is to be
    /// told is laid where it looks (cmi5 1.0, sections 9.3.6, 10 and 11).
    void start(Launch launch) {
        for (var left : statements.open(launch.person(), launch.pack(), launch.part().position())) {
            say(
                    new Launch(launch.person(), launch.pack(), launch.part(), left, home),
                    Verb.ABANDONED,
                    true);
        }
        say(launch, Verb.LAUNCHED, true);
        keep(
                shelf(launch, "state", launch.activity() + " " + launch.registration()),
                Launch.LAUNCH_DATA,
                launch.launchData());
        var preferences = shelf(launch, "agent", "");
        if (documents.find(preferences, Launch.PREFERENCES).isEmpty()) {
            keep(preferences, Launch.PREFERENCES, Launch.preferences());
        }
    }

    private void keep(Shelf shelf, String name, ObjectNode json) {
        documents.keep(
                shelf,
                name,
                new KeptDocument(
                        "application/json", mapper.writeValueAsBytes(json), clock.instant()));
    }

    static Shelf shelf(Launch launch, String kind, String about) {
        return new Shelf(launch.person(), launch.pack(), kind, about);
    }

    /// All or none of them.
    ///
    /// @param along what they carry along, by its hash
    List<UUID> store(
            Launch launch, boolean cmi5, List<JsonNode> sent, Map<String, Attachment> along)
            throws BadStatement {
        if (statements.count(launch.person(), launch.pack()) + sent.size() > MOST_STATEMENTS) {
            throw new BadStatement(403, "No more is taken in of this course");
        }
        var session = session(launch);
        var ids = new ArrayList<UUID>();
        var carried = new HashSet<String>();
        for (var one : sent) {
            var statement = Statement.read(one, launch.actor());
            ids.add(statement.id());
            carried.addAll(statement.carried(true));
            if (!along.keySet().containsAll(statement.carried(false))) {
                throw BadStatement.malformed("An attachment is neither sent nor elsewhere");
            }
            if (!kept(launch, statement)) {
                if (cmi5) {
                    session.hears(statement);
                }
                voidable(launch, statement);
                statements.insert(
                        launch,
                        statement.stored(clock.instant(), authority()),
                        counts(launch, cmi5, statement),
                        clock.instant());
            }
        }
        keep(launch, carried, along);
        draw(launch);
        return ids;
    }

    private void keep(Launch launch, Set<String> carried, Map<String, Attachment> along)
            throws BadStatement {
        if (!carried.containsAll(along.keySet())) {
            throw BadStatement.malformed("No statement tells of what is sent along");
        }
        if (!along.isEmpty()
                && attachments.count(launch.person(), launch.pack()) + along.size()
                        > MOST_ATTACHMENTS) {
            throw new BadStatement(403, "No more attachments are taken in of this course");
        }
        for (var one : along.values()) {
            attachments.insert(launch.person(), launch.pack(), one, clock.instant());
        }
    }

    /// What the statements carry along, as far as it has been sent here.
    @Transactional(readOnly = true)
    List<Attachment> attachments(Launch launch, Collection<String> sha2) {
        return attachments.find(launch.person(), launch.pack(), sha2);
    }

    private CourseSession session(Launch launch) {
        var position = launch.part().position();
        return new CourseSession(
                launch.registration(),
                launch.session(),
                launch.part().mastery(),
                statements.verbs(launch.person(), launch.pack(), position, launch.session()),
                statements.verbs(launch.person(), launch.pack(), position, null));
    }

    /// Whether the very same has been kept before.
    private boolean kept(Launch launch, Statement statement) throws BadStatement {
        var before = statements.find(launch.person(), launch.pack(), statement.id());
        if (before.isEmpty()) {
            return false;
        }
        var stored = mapper.readTree(before.get().said());
        for (var property : statement.said().properties()) {
            if (!Set.of("stored", "authority").contains(property.getKey())
                    && !property.getValue().equals(stored.path(property.getKey()))) {
                throw new BadStatement(409, "Another statement has that id");
            }
        }
        return true;
    }

    private void voidable(Launch launch, Statement statement) throws BadStatement {
        if (statement.voids() == null) {
            return;
        }
        var voided = statements.find(launch.person(), launch.pack(), statement.voids());
        if (voided.map(one -> mapper.readTree(one.said()).path("verb").path("id").asString(""))
                .filter(verb -> !verb.equals(Verb.VOIDED))
                .isEmpty()) {
            throw BadStatement.malformed("There is no such statement to void");
        }
    }

    private static boolean counts(Launch launch, boolean cmi5, Statement statement) {
        return cmi5
                ? statement.definedByCmi5()
                : statement.object().equals(launch.part().activity());
    }

    /// Whether she is done, and with all of the course.
    private void draw(Launch launch) {
        var part = launch.part();
        var before = packages.states(launch.person(), launch.pack());
        var known = before.get(part.position());
        var done =
                MoveOn.valueOf(part.moveOn())
                        .satisfied(
                                statements.verbs(
                                        launch.person(), launch.pack(), part.position(), null));
        if (known == null || done && !known.done()) {
            packages.keep(
                    launch.person(),
                    launch.pack(),
                    new State(part.position(), "{}", done),
                    clock.instant());
        }
        if (done && (known == null || !known.done())) {
            say(launch, Verb.SATISFIED, false);
        }
    }

    private void say(Launch launch, String verb, boolean counts) {
        var said = launch.says(verb);
        var statement =
                new Statement(
                        UUID.fromString(said.path("id").asString()),
                        verb,
                        launch.activity(),
                        null,
                        said);
        statements.insert(
                launch, statement.stored(clock.instant(), authority()), counts, clock.instant());
    }

    /// Who answers for that it was said: the municipality's program.
    private ObjectNode authority() {
        var authority = mapper.createObjectNode().put("objectType", "Agent");
        authority.putObject("account").put("homePage", home).put("name", "uppdraget");
        return authority;
    }

    /// @param voided one that has been taken back, or one that has not
    @Transactional(readOnly = true)
    Optional<String> statement(Launch launch, UUID id, boolean voided) {
        return statements
                .find(launch.person(), launch.pack(), id)
                .filter(_ -> statements.voided(launch.person(), launch.pack(), id) == voided)
                .map(Row::said);
    }

    @Transactional(readOnly = true)
    List<Row> statements(Launch launch, Question question) {
        return statements.list(launch.person(), launch.pack(), question);
    }

    Optional<KeptDocument> document(Shelf shelf, String name) {
        return documents.find(shelf, name);
    }

    @Transactional(readOnly = true)
    List<String> names(Shelf shelf, @Nullable Instant since) {
        return documents.names(shelf, since);
    }

    /// What becomes of what is kept; of nothing, where nothing is.
    interface Change {

        KeptDocument of(@Nullable KeptDocument kept) throws BadStatement;
    }

    void keep(Shelf shelf, String name, Precondition precondition, Change change)
            throws BadStatement {
        var kept = documents.find(shelf, name).orElse(null);
        precondition.check(kept);
        if (kept == null && documents.count(shelf.person(), shelf.pack()) >= MOST_DOCUMENTS) {
            throw new BadStatement(403, "No more is kept for this course");
        }
        documents.keep(shelf, name, change.of(kept).at(clock.instant()));
    }

    void remove(Shelf shelf, @Nullable String name) {
        documents.remove(shelf, name);
    }
}
