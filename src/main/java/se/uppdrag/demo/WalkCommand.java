package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/// `./uppdrag walk [--out DIR]`: one council evening from the election to legal force, through the
/// pages people use, on a simulated clock.
public final class WalkCommand {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private WalkCommand() {}

    /// @return 0 when every step held
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        var folder = Path.of("data/walk");
        if (arguments.size() == 2 && arguments.getFirst().equals("--out")) {
            folder = Path.of(arguments.getLast());
        } else if (!arguments.isEmpty()) {
            err.println("Skriv: ./uppdrag walk [--out MAPP]");
            return BAD_INPUT;
        }
        try {
            Files.createDirectories(folder);
            var data = Files.createTempDirectory("uppdrag-walk");
            try {
                return walk(program, data, new Told(out, folder)) ? 0 : FAILED;
            } finally {
                remove(data);
            }
        } catch (IOException e) {
            err.println("Mappen %s går inte att skriva i.".formatted(folder));
            return BAD_INPUT;
        }
    }

    private static boolean walk(Class<?> program, Path data, Told told) {
        var started = System.nanoTime();
        told.line("Startar Uppdraget med en tom kommun …");
        var application = new SpringApplication(program);
        application.addInitializers(context ->
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "walk",
                                        Map.of(
                                                "uppdrag.demo",
                                                true,
                                                "uppdrag.demo.bare",
                                                true,
                                                "uppdrag.data",
                                                data.resolve("db").toString(),
                                                "server.port",
                                                0,
                                                "logging.level.root",
                                                "error",
                                                "logging.level.se.uppdrag",
                                                "error"))));
        try (var context = application.run()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            var held = new Walk(URI.create("http://localhost:" + port), told).tell();
            told.line(
                    "%s Filerna finns i %s. Tog %d s."
                            .formatted(
                                    held ? "Varje steg höll." : "Ett steg höll inte.",
                                    told.folder(),
                                    (System.nanoTime() - started) / 1_000_000_000));
            return held;
        }
    }

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is told on the way, and the files that are left.
    record Told(PrintStream out, Path folder) {

        void line(String text) {
            out.println(text);
        }

        void keep(String name, byte[] content) {
            try {
                Files.write(folder.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
