package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./uppdrag bench [NAME] [--out DIR]`: how fast, each figure beside a limit measured in the same
/// run. A figure alone says more of the machine than of the program; the ratio can be compared
/// between machines. What each one means is in `docs/benchmarks.md`.
public final class BenchCommand {

    private static final int BAD_INPUT = 2;
    private static final List<String> NAMES = List.of("start", "sida", "omrostning", "mandat");
    private static final String DEFAULT_OUT = "target/bench";

    /// @param wanted names of what is to be measured
    /// @param out the folder of the results
    private record Options(List<String> wanted, Path out) {}

    private BenchCommand() {}

    /// @return 0 when measured, 2 on bad input
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = options(arguments);
            Files.createDirectories(options.out());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("Skriv: ./uppdrag bench [NAMN] [--out MAPP]");
            return BAD_INPUT;
        } catch (IOException e) {
            err.println("Resultaten går inte att skriva i " + e.getMessage() + ".");
            return BAD_INPUT;
        }
        try (var trial = Trial.begin()) {
            measure(program, options, trial, out);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Options options(List<String> arguments) {
        var wanted = new ArrayList<String>();
        var folder = Path.of(DEFAULT_OUT);
        var left = arguments.iterator();
        while (left.hasNext()) {
            var argument = left.next();
            if (argument.equals("--out")) {
                if (!left.hasNext()) {
                    throw new IllegalArgumentException("--out saknar värde.");
                }
                folder = Path.of(left.next());
            } else if (NAMES.contains(argument)) {
                wanted.add(argument);
            } else {
                throw new IllegalArgumentException(
                        "Mätningen ”%s” finns inte. Mätningarna heter %s."
                                .formatted(argument, String.join(", ", NAMES)));
            }
        }
        return new Options(wanted.isEmpty() ? NAMES : List.copyOf(wanted), folder);
    }

    private static void measure(Class<?> program, Options options, Trial trial, PrintStream out) {
        out.printf(
                Locale.of("sv"),
                "%d processorkärnor, belastning %.1f, Java %s%n",
                cores(),
                load(),
                Runtime.version());
        if (options.wanted().contains("mandat")) {
            tell("mandat", new SeatsBench().measure(), options.out(), out);
        }
        if (options.wanted().equals(List.of("mandat"))) {
            return;
        }
        out.println("Förbereder en kommun att mäta på …");
        try (var context = trial.start(program)) {
            var home = Trial.address(context);
            if (options.wanted().contains("sida")) {
                tell("sida", new PageBench(home).measure(), options.out(), out);
            }
            if (options.wanted().contains("omrostning")) {
                var database = context.getBean(DataSource.class);
                tell("omrostning", new VoteBench(home, database).measure(), options.out(), out);
            }
        }
        if (options.wanted().contains("start")) {
            tell("start", new StartBench(trial.data()).measure(), options.out(), out);
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void tell(String name, List<Figure> figures, Path folder, PrintStream out) {
        out.printf("%n%s%n", name);
        figures.forEach(figure -> out.println("  " + figure.line()));
        try {
            Files.writeString(folder.resolve(name + ".json"), json(name, figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(String name, List<Figure> figures) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(
                        Map.of(
                                "name",
                                name,
                                "cores",
                                cores(),
                                "load",
                                load(),
                                "java",
                                Runtime.version().toString(),
                                "figures",
                                figures.stream().map(Figure::facts).toList()));
    }
}
