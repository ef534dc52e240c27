package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// `./uppdrag bench [NAME]`: how fast, each figure beside a limit measured in the same run. A
/// figure alone says more of the machine than of the program; the ratio can be compared between
/// machines.
public final class BenchCommand {

    private static final int BAD_INPUT = 2;
    private static final List<String> NAMES = List.of("start", "sida", "omrostning");
    private static final Path RESULTS = Path.of("target/bench");

    private BenchCommand() {}

    /// @return 0 when measured, 2 on bad input
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() > 1 || !NAMES.containsAll(arguments)) {
            err.println("Mätningarna heter: " + String.join(", ", NAMES) + ".");
            return BAD_INPUT;
        }
        var wanted = arguments.isEmpty() ? NAMES : arguments;
        try {
            var data = Files.createTempDirectory("uppdrag-bench");
            try {
                measure(program, wanted, data.resolve("db"), out);
            } finally {
                WalkCommand.remove(data);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void measure(Class<?> program, List<String> wanted, Path data, PrintStream out) {
        out.println("Förbereder en kommun att mäta på …");
        var application = new SpringApplication(program);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "bench",
                                        Map.of(
                                                "uppdrag.demo",
                                                true,
                                                "uppdrag.data",
                                                data.toString(),
                                                "server.port",
                                                0,
                                                "logging.level.root",
                                                "error",
                                                "logging.level.se.uppdrag",
                                                "error"))));
        try (var context = application.run()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            var home = URI.create("http://localhost:" + port);
            if (wanted.contains("sida")) {
                tell("sida", new PageBench(home).measure(), out);
            }
            if (wanted.contains("omrostning")) {
                tell(
                        "omrostning",
                        new VoteBench(home, context.getBean(DataSource.class)).measure(),
                        out);
            }
        }
        if (wanted.contains("start")) {
            tell("start", new StartBench(data).measure(), out);
        }
    }

    private static void tell(String name, List<Figure> figures, PrintStream out) {
        out.printf("%n%s%n", name);
        var rows = new ArrayList<Map<String, Object>>();
        for (var figure : figures) {
            out.printf(
                    Locale.of("sv"),
                    "  %-46s %10.1f %-6s  %6.2f av %s (%.1f)%n",
                    figure.name(),
                    figure.value(),
                    figure.unit(),
                    figure.ratio(),
                    figure.limitName(),
                    figure.limit());
            rows.add(
                    Map.of(
                            "name", figure.name(),
                            "value", figure.value(),
                            "unit", figure.unit(),
                            "limitName", figure.limitName(),
                            "limit", figure.limit(),
                            "ratio", figure.ratio()));
        }
        try {
            Files.createDirectories(RESULTS);
            Files.writeString(
                    RESULTS.resolve(name + ".json"),
                    JsonMapper.builder().build().writeValueAsString(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
