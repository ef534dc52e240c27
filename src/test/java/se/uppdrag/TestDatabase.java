package se.uppdrag;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.uppdrag.access.UnmarkedSignIns;
import se.uppdrag.database.EmbeddedPostgres;

/// Real PostgreSQL for tests: one server for the whole run, a fresh database for each context. Use
/// with `@ContextConfiguration(initializers = TestDatabase.class)`.
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /// Which of the processes that share the tests this is.
    private static final String FORK = System.getProperty("uppdrag.fork", "1");

    /// Four times what a whole run has been seen to take.
    private static final long ROOM = 4L << 30;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// Started with the first test that needs it; stopped when the run ends.
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            var folder = folder();
            var server = EmbeddedPostgres.in(folder);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                server.close();
                                FileSystemUtils.deleteRecursively(folder.toFile());
                            }));
            return server;
        }

        /// In memory where there is room: the tests would otherwise wait for the disk some hundred
        /// times a second, and nothing here has to outlive the run. What tries how the program and
        /// its database die has folders of its own, on disk.
        private static Path folder() {
            var here = Path.of("target").toAbsolutePath();
            var memory = Path.of("/dev/shm").toFile();
            return memory.canWrite() && memory.getUsableSpace() > ROOM
                    ? memory.toPath()
                            .resolve("uppdrag-tests-%08x-%s".formatted(here.hashCode(), FORK))
                    : here.resolve("test-postgres-" + FORK);
        }
    }

    /// For what makes roles and databases of its own there, under names of its own.
    public static EmbeddedPostgres server() {
        return Server.INSTANCE;
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
