package se.uppdrag.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The program with the demonstration in a folder that is thrown away afterwards. Where the machine
/// is set up to use a database and a folder for copies, it uses neither.
record Trial(Path folder) implements AutoCloseable {

    static Trial begin() throws IOException {
        return new Trial(Files.createTempDirectory("uppdrag-trial"));
    }

    /// Where the data lie.
    Path data() {
        return folder.resolve("db");
    }

    ConfigurableApplicationContext start(Class<?> program) {
        return start(program, "127.0.0.1", 0);
    }

    /// @param host the address of this machine that is listened to
    /// @param port 0 for any
    ConfigurableApplicationContext start(Class<?> program, String host, int port) {
        Map<String, Object> settings =
                Map.of(
                        "uppdrag.demo",
                        true,
                        "uppdrag.data",
                        data().toString(),
                        "uppdrag.database.url",
                        "",
                        "uppdrag.backup.folder",
                        "",
                        "uppdrag.metrics.port",
                        0,
                        "server.address",
                        host,
                        "server.port",
                        port,
                        "logging.level.root",
                        "error",
                        "logging.level.se.uppdrag",
                        "error");
        var application = new SpringApplication(program);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("trial", settings)));
        return application.run();
    }

    static URI address(ConfigurableApplicationContext started) {
        return URI.create(
                "http://localhost:"
                        + started.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        WalkCommand.remove(folder);
    }
}
