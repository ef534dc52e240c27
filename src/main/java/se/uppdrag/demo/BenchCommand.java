package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./uppdrag bench [NAME] [--out DIR] [--antal N]`: how fast, each figure beside a limit measured
/// in the same run. A figure alone says more of the machine than of the program; the ratio can be
/// compared between machines. What each one means is in `docs/benchmarks.md`.
public final class BenchCommand {

    private static final int BAD_INPUT = 2;
    private static final List<String> NAMES =
            List.of(
                    "start",
                    "sida",
                    "publik",
                    "omrostning",
                    "mandat",
                    "foljare",
                    "langd",
                    "haverier",
                    "disk",
                    "verifiering",
                    "diarium",
                    "sok",
                    "protokoll",
                    "larande",
                    "styrning",
                    "kanarier");
    private static final String DEFAULT_OUT = "target/bench";

    /// @param wanted names of what is to be measured
    /// @param out the folder of the results
    /// @param count how many, of what the measurement counts; 0 for as many as it usually takes
    private record Options(List<String> wanted, Path out, int count) {

        boolean wants(String name) {
            return wanted.contains(name);
        }

        int count(int usually) {
            return count == 0 ? usually : count;
        }
    }

    private BenchCommand() {}

    /// @return 0 when measured, 2 on bad input
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() == 2 && arguments.getFirst().equals("bar")) {
            // What FollowersBench starts beside itself.
            BareFanOut.serve(Path.of(arguments.getLast()), System.in, out);
            return 0;
        }
        Options options;
        try {
            options = options(arguments);
            Files.createDirectories(options.out());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("Skriv: ./uppdrag bench [NAMN] [--out MAPP] [--antal N]");
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
        var count = 0;
        var left = arguments.iterator();
        while (left.hasNext()) {
            var argument = left.next();
            if (argument.equals("--out")) {
                folder = Path.of(value(argument, left));
            } else if (argument.equals("--antal")) {
                count = number(value(argument, left));
            } else if (NAMES.contains(argument)) {
                wanted.add(argument);
            } else {
                throw new IllegalArgumentException(
                        "Mätningen ”%s” finns inte. Mätningarna heter %s."
                                .formatted(argument, String.join(", ", NAMES)));
            }
        }
        return new Options(wanted.isEmpty() ? NAMES : List.copyOf(wanted), folder, count);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException("%s saknar värde.".formatted(option));
        }
        return left.next();
    }

    private static int number(String typed) {
        if (!typed.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("--antal ska vara ett heltal större än noll.");
        }
        return Integer.parseInt(typed);
    }

    private static void measure(Class<?> program, Options options, Trial trial, PrintStream out) {
        out.printf(
                Locale.of("sv"),
                "%d processorkärnor, belastning %.1f, Java %s%n",
                cores(),
                load(),
                Runtime.version());
        if (options.wants("mandat")) {
            tell("mandat", new SeatsBench().measure(), options.out(), out);
        }
        if (options.wanted().equals(List.of("mandat"))) {
            return;
        }
        out.println("Förbereder en kommun att mäta på …");
        try (var context = trial.start(program)) {
            served(context, options, out);
        }
        if (options.wants("start")) {
            tell("start", new StartBench(trial.data()).measure(), options.out(), out);
        }
        if (options.wants("foljare")) {
            tell(
                    "foljare",
                    new FollowersBench(trial.data(), options.count(10_000)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("publik")) {
            tell(
                    "publik",
                    new PublicBench(trial.data(), options.count(2)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("kanarier")) {
            tell(
                    "kanarier",
                    new SafetyBench(trial.data(), options.count(1_000)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("haverier")) {
            tell(
                    "haverier",
                    new CrashBench(trial.data(), options.count(20)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("disk")) {
            tell(
                    "disk",
                    new DiskBench(trial.data(), options.count(20), out).measure(),
                    options.out(),
                    out);
        }
    }

    /// What is measured on a program that runs in this very process.
    private static void served(
            ConfigurableApplicationContext context, Options options, PrintStream out) {
        var home = Trial.address(context);
        if (options.wants("sida")) {
            tell("sida", new PageBench(home).measure(), options.out(), out);
        }
        if (options.wants("verifiering")) {
            tell(
                    "verifiering",
                    new EvidenceBench(context.getBean(DataSource.class), options.count(1_000_000))
                            .measure(),
                    options.out(),
                    out);
        }
        if (options.wants("diarium")) {
            tell(
                    "diarium",
                    new DiariumBench(context, home, options.count(100_000)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("sok")) {
            tell(
                    "sok",
                    new SearchBench(context, home, options.count(200_000)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("protokoll")) {
            tell(
                    "protokoll",
                    new MinutesBench(context, options.count(1_500), out).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("larande")) {
            tell(
                    "larande",
                    new LearningBench(context, home, options.count(5_000)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("styrning")) {
            tell(
                    "styrning",
                    new GoverningBench(context, home, options.count(10_000)).measure(),
                    options.out(),
                    out);
        }
        if (options.wants("omrostning") || options.wants("langd")) {
            var database = context.getBean(DataSource.class);
            var desk = new DeskBench(context);
            var figures = new ArrayList<>(new VoteBench(home, database).measure());
            figures.addAll(desk.votes());
            if (options.wants("omrostning")) {
                tell("omrostning", figures, options.out(), out);
            }
            if (options.wants("langd")) {
                var reader = new Visitor(home);
                tell(
                        "langd",
                        desk.length(() -> reader.reads("/sammantraden/kf/2026-11-25/live")),
                        options.out(),
                        out);
            }
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
