package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.backup.TriedCopies;
import se.uppdrag.database.ProgramVersion;
import se.uppdrag.database.Schema;

/// Looks at many municipalities at once, but at few at a time, and at none for long: one that does
/// not answer must not hide how the others fare, and hundreds of questions in one moment would
/// themselves be a burden.
final class Survey {

    private static final int AT_A_TIME = 16;

    /// Asking the program, and the database: each gives up after some seconds of its own.
    private static final Duration LONGEST = Duration.ofSeconds(15);

    /// What the database tells of itself.
    private record Told(Schema.State schema, List<String> versions, long bytes) {}

    private final HostingFolder folder;
    private final Organisation organisation;

    Survey(HostingFolder folder, Organisation organisation) {
        this.folder = folder;
        this.organisation = organisation;
    }

    /// In the order they were asked for.
    List<Seen> of(List<Hosted> all) {
        var turn = new Semaphore(AT_A_TIME);
        // Not closed as a resource: what never answers would be waited for.
        var asking = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
        try {
            var answers = all.stream().map(one -> asking.submit(() -> inTurn(one, turn))).toList();
            var seen = new ArrayList<Seen>();
            for (int i = 0; i < all.size(); i++) {
                seen.add(answers.get(i).get());
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostingFailed.failed(t("hosting.interrupted"), e);
        } catch (ExecutionException e) {
            throw HostingFailed.failed(HostingFailed.reason(e), e);
        } finally {
            asking.shutdownNow();
        }
    }

    private Seen inTurn(Hosted one, Semaphore turn) throws InterruptedException {
        turn.acquire();
        var looking = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
        try {
            return looking.submit(() -> look(one)).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Seen.nothing(one, t("hosting.not-in-time", LONGEST.toSeconds()));
        } catch (ExecutionException e) {
            var why = e.getCause() == null ? e : e.getCause();
            return Seen.nothing(one, HostingFailed.reason(why));
        } finally {
            looking.shutdownNow();
            turn.release();
        }
    }

    private Seen look(Hosted one) {
        var installation = folder.installation(one);
        var told = told(installation);
        return new Seen(
                one,
                installation.where(),
                installation.embedded(),
                folder.unfinished(one),
                Machine.answers(installation.health()),
                told.map(Told::versions).orElse(List.of()),
                told.map(Told::schema).orElse(null),
                told.map(Told::bytes).orElse(0L),
                copy(installation),
                one.here() ? boxed(Machine.room(installation.data())) : null,
                organisation.serverDisk().isEmpty() || installation.embedded()
                        ? null
                        : boxed(Machine.room(Path.of(organisation.serverDisk()))),
                "");
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private @Nullable Instant copy(Installation one) {
        return one.embedded()
                ? TriedCopies.newest(one.settings()).orElse(null)
                : folder.dumped(one.hosted()).map(Dumped::at).orElse(null);
    }

    private static Optional<Told> told(Installation one) {
        try {
            return one.address().map(Connections::impatient).map(Survey::told);
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private static Told told(DataSource database) {
        var jdbc = JdbcClient.create(database);
        return new Told(
                Schema.of(database),
                versions(jdbc),
                jdbc.sql("select pg_database_size(current_database())").query(Long.class).single());
    }

    private static List<String> versions(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select distinct substr(application_name, length(:begin) + 1) as version
                          from pg_stat_activity
                         where datname = current_database()
                           and starts_with(application_name, :begin)
                         order by version
                        """)
                .param("begin", ProgramVersion.connectionsBegin())
                .query(String.class)
                .list();
    }

    /// Waits until her program serves, and is the one it should be.
    ///
    /// @param version empty for whichever
    boolean serves(Installation one, String version, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            if (Machine.answers(one.health()) && (version.isEmpty() || runs(one, version))) {
                return true;
            }
            LockSupport.parkNanos(200_000_000);
        }
        return false;
    }

    private static boolean runs(Installation one, String version) {
        return told(one).filter(now -> now.versions().equals(List.of(version))).isPresent();
    }
}
