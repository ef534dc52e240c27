package se.uppdrag;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import se.uppdrag.access.UnmarkedSignIns;
import se.uppdrag.database.EmbeddedPostgres;

/// Real PostgreSQL for tests: one server for the whole run, a fresh database for each context. Use
/// with `@ContextConfiguration(initializers = TestDatabase.class)`.
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// Which of the processes that share the tests this is.
    private static final String FORK = System.getProperty("uppdrag.fork", "1");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// Started with the first test that needs it; stopped when the run ends.
    private static final class Server {
        static final EmbeddedPostgres INSTANCE =
                EmbeddedPostgres.in(Path.of("target/test-postgres-" + FORK));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Most tests say who is signed in without going through the sign-in.
        context.getBeanFactory().registerSingleton("unmarkedSignIns", new UnmarkedSignIns() {});
        var server = Server.INSTANCE;
        var name = "test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
        context.getBeanFactory().addBeanPostProcessor(MigratedOnce.create(server, name));
        TestPropertyValues.of(
                        "uppdrag.database.url=" + server.url(name),
                        "uppdrag.database.username=" + server.username(),
                        "uppdrag.database.password=" + server.password(),
                        "uppdrag.keys=target/test-keys-" + FORK,
                        // Many contexts share the one server, and each keeps its connections to the
                        // end of the run.
                        "uppdrag.database.connections=5",
                        // So many contexts need not look as often as one that is used; tests that
                        // want to find something look themselves.
                        "uppdrag.search.pause=20s",
                        "uppdrag.opendata.pause=20s")
                .applyTo(context);
    }
}
