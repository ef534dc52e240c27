package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.uppdrag.database.EmbeddedPostgres;
import se.uppdrag.operations.StartCommand;

/// `./uppdrag demo [--port 8080] [--data DIR] [--fresh] [--now 2026-11-25T17:30]`.
public final class DemoCommand {

    static final LocalDateTime FIRST_EVENING = LocalDateTime.of(2026, 11, 25, 17, 30);
    private static final int BAD_INPUT = 2;
    private static final String DEFAULT_DATA = "data/demo";

    private record Options(int port, Path data, boolean fresh, @Nullable LocalDateTime now) {}

    private DemoCommand() {}

    /// @return 0 when the program serves, 2 on bad input
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        var started = System.nanoTime();
        Options options;
        try {
            options = options(arguments);
            if (options.fresh()) {
                remove(options.data());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            err.println(
                    "Skriv: ./uppdrag demo [--port 8080] [--data MAPP] [--fresh] [--now ÅÅÅÅ-MM-DDTTT:MM]");
            return BAD_INPUT;
        }
        out.println(
                Files.exists(options.data().resolve("cluster"))
                        ? "Startar demonstrationen …"
                        : "Förbereder demonstrationskommunen; det tar en stund första gången …");
        try {
            start(program, options);
        } catch (ClockIsNeverSetBack e) {
            err.println(
                    "Klockan går inte bakåt. Ange en senare tid än %s, eller börja om med --fresh."
                            .formatted(e.getMessage()));
            return BAD_INPUT;
        } catch (RuntimeException e) {
            return StartCommand.explained(e, err);
        }
        out.printf(
                Locale.of("sv"),
                "Uppdraget är igång: http://localhost:%d (%.1f s)%n",
                options.port(),
                (System.nanoTime() - started) / 1e9);
        out.println("Konton och klocka: http://localhost:" + options.port() + "/demo");
        return 0;
    }

    private static ConfigurableApplicationContext start(Class<?> program, Options options) {
        var properties = new TreeMap<String, Object>();
        properties.put("uppdrag.demo", true);
        properties.put("uppdrag.data", options.data().toString());
        properties.put("uppdrag.backup.folder", copies(options.data()).toString());
        // To sign two years of minutes in their files would take longer than one waits.
        properties.put("uppdrag.signing.from", "2026-10-01");
        properties.put("server.port", options.port());
        if (options.now() != null) {
            properties.put("uppdrag.demo.now", options.now().toString());
        }
        var application = new SpringApplication(program);
        application.setDefaultProperties(Map.copyOf(properties));
        // What is asked for on the command line goes before the settings that come with the
        // program.
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("demo", properties)));
        return application.run();
    }

    private static Options options(List<String> arguments) {
        int port = 8080;
        var data = Path.of(DEFAULT_DATA);
        var fresh = false;
        LocalDateTime now = null;
        var left = arguments.iterator();
        while (left.hasNext()) {
            var option = left.next();
            switch (option) {
                case "--port" -> port = port(value(option, left));
                case "--data" -> data = Path.of(value(option, left));
                case "--fresh" -> fresh = true;
                case "--now" -> now = LocalDateTime.parse(value(option, left));
                default -> throw new IllegalArgumentException("Okänt val: ”%s”.".formatted(option));
            }
        }
        return new Options(port, data, fresh, now);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException("%s saknar värde.".formatted(option));
        }
        return left.next();
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as for a number that is no port.
        }
        throw new IllegalArgumentException("”%s” är ingen port.".formatted(value));
    }

    /// Removes what is in a folder of ours, and nothing else. The database's program stays: it is
    /// the same next time, and takes long to unpack.
    private static void remove(Path data) {
        if (!Files.exists(data)) {
            return;
        }
        if (!Files.exists(data.resolve("cluster"))
                && !Files.exists(data.resolve(EmbeddedPostgres.PROGRAM))) {
            throw new IllegalArgumentException(
                    "%s innehåller inte Uppdragets data och tas inte bort.".formatted(data));
        }
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                var inside = data.relativize(file);
                if (!inside.toString().isEmpty() && !inside.startsWith(EmbeddedPostgres.PROGRAM)) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(data.resolveSibling(data.getFileName() + "-clock"));
            removeCopies(copies(data));
        } catch (IOException e) {
            throw new IllegalArgumentException("%s kunde inte tas bort.".formatted(data), e);
        }
    }

    private static Path copies(Path data) {
        return data.resolveSibling(data.getFileName() + "-kopior");
    }

    private static void removeCopies(Path copies) throws IOException {
        if (!Files.exists(copies)) {
            return;
        }
        try (var files = Files.walk(copies)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// A wish for a time that has passed.
    static final class ClockIsNeverSetBack extends RuntimeException {
        ClockIsNeverSetBack(LocalDateTime now) {
            super(now.toString().replace('T', ' '));
        }
    }
}
