package se.uppdrag.registry;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// Takes in an existing diarium from a file, in one transaction: the rows are streamed to the
/// database, which makes matters and documents of them. Runs beside the page that began it.
@Service
public class DiariumImport {

    private static final Logger LOG = LoggerFactory.getLogger(DiariumImport.class);
    private static final int STEP = 1_000;
    private static final Reached BEGUN = new Reached(0, 0);

    /// How far it has come.
    ///
    /// @param sent rows that are on their way or with the database
    /// @param step which of its steps the database is at, as it makes matters and documents of
    ///   them; 0 while they are sent
    public record Reached(int sent, int step) {

        static final int STEPS = ImportSql.UNFOLD.size();

        /// Of a hundred. The rows on their way count as one more step.
        int percent(int rows) {
            return (100 * step + (step == 0 ? 100 * sent / Math.max(rows, 1) : 0)) / (STEPS + 1);
        }
    }

    /// How it goes.
    record Progress(
            UUID id,
            int rows,
            Reached reached,
            boolean running,
            boolean ended,
            @Nullable String failed) {}

    private record Kept(
            UUID id, UUID file, int rows, @Nullable Timestamp endedAt, @Nullable String failed) {}

    /// A number of the file is in the diarium already.
    private static final class NumberIsTaken extends RuntimeException {

        NumberIsTaken(String dnr) {
            super(dnr);
        }
    }

    private final Register register;
    private final Files files;
    private final SecrecyTable secrecy;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<UUID, Reached> running = new ConcurrentHashMap<>();

    DiariumImport(
            Register register,
            Files files,
            SecrecyTable secrecy,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.files = files;
        this.secrecy = secrecy;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param authorities those the reader keeps
    DiariumFile look(byte[] bytes, Set<String> authorities) {
        return DiariumFile.read(bytes, authorities, provisions(), today(), _ -> {});
    }

    private Set<String> provisions() {
        return secrecy.provisions().stream()
                .map(SecrecyTable.Provision::id)
                .collect(Collectors.toSet());
    }

    /// Begins once the act that asked for it is kept.
    UUID begin(FileId file, int rows, Set<String> authorities, String by) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into registry.import (id, file, rows, by_name, started_at)
                        values (:id, :file, :rows, :by, :at)
                        """)
                .param("id", id)
                .param("file", file.value())
                .param("rows", rows)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        running.put(id, BEGUN);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_COMMITTED) {
                            Thread.ofVirtual().start(() -> run(id, file, authorities, by));
                        } else {
                            running.remove(id);
                        }
                    }
                });
        return id;
    }

    private void run(UUID id, FileId file, Set<String> authorities, String by) {
        try {
            var bytes = files.find(file).orElseThrow().bytes();
            takeIn(bytes, authorities, by, reached -> running.put(id, reached));
            end(id, null);
        } catch (NumberIsTaken taken) {
            end(id, String.valueOf(taken.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("The diarium could not be taken in", broken);
            end(id, "");
        } finally {
            running.remove(id);
        }
    }

    private void end(UUID id, @Nullable String failed) {
        jdbc.sql("update registry.import set ended_at = :at, failed = :failed where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(clock.instant()))
                .param("failed", failed)
                .update();
    }

    /// The whole file, or nothing.
    ///
    /// @param told how far it has come, now and then
    public void takeIn(byte[] bytes, Set<String> authorities, String by, Consumer<Reached> told) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(ImportSql.STAGE).update();
            var sent = copy(bytes, authorities, told);
            jdbc.sql(ImportSql.TAKEN)
                    .query(String.class)
                    .optional()
                    .ifPresent(dnr -> {
                        throw new NumberIsTaken(dnr);
                    });
            int step = 0;
            for (var statement : ImportSql.UNFOLD) {
                told.accept(new Reached(sent, ++step));
                jdbc.sql(statement)
                        .param("by", by)
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
            }
        });
    }

    /// @return how many rows were sent
    private int copy(byte[] bytes, Set<String> authorities, Consumer<Reached> told) {
        var forms =
                register.organs(today()).stream()
                        .collect(
                                Collectors.toMap(
                                        Organ::authority,
                                        one ->
                                                register.rules(one.slug(), today())
                                                        .registryNumberForm(),
                                        (one, _) -> one));
        // Nothing else can be asked of the connection while rows are on their way.
        var provisions = provisions();
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(ImportSql.COPY);
            var sent = new Sent(copy, told);
            try {
                var file =
                        DiariumFile.read(
                                bytes,
                                authorities,
                                provisions,
                                today(),
                                row ->
                                        sent.row(
                                                row,
                                                forms.getOrDefault(
                                                        row.dnr().authority(), "{0} {1}.{2}")));
                if (!file.whole()) {
                    throw new IllegalStateException("The file was whole when it was looked at");
                }
                sent.rest();
                copy.endCopy();
                return file.rows();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /// Rows on their way to the database, a thousand at a time.
    private static final class Sent {

        private final CopyIn copy;
        private final Consumer<Reached> told;
        private final StringBuilder waiting = new StringBuilder();
        private int count;

        Sent(CopyIn copy, Consumer<Reached> told) {
            this.copy = copy;
            this.told = told;
        }

        void row(DiariumFile.Row row, String form) {
            ImportSql.line(waiting, row, form);
            count++;
            if (count % STEP == 0) {
                rest();
            }
        }

        void rest() {
            var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
            waiting.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            told.accept(new Reached(count, 0));
        }
    }

    Optional<Progress> progress(UUID id) {
        return jdbc.sql(
                        "select id, file, rows, ended_at, failed from registry.import where id = :id")
                .param("id", id)
                .query(Kept.class)
                .optional()
                .map(one ->
                        new Progress(
                                one.id(),
                                one.rows(),
                                running.getOrDefault(id, BEGUN),
                                running.containsKey(id),
                                one.endedAt() != null,
                                one.failed()));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
