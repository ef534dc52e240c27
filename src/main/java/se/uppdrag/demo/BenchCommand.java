package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `./uppdrag bench [NAME] [--out DIR] [--data DIR] [--antal N] [--sekunder N] [--gb N]
/// [--profil]`: how fast, each figure beside a limit measured in the same run. A figure alone says
/// more of the machine than of the program; the ratio can be compared between machines. What each
/// one means is in `docs/benchmarks.md`.
public final class BenchCommand {

    private static final int BAD_INPUT = 2;

    /// Something that is measured on a folder with a database in it that nobody uses.
    private interface Apart {
        List<Figure> measure(Path data, BenchOptions options, PrintStream out);
    }

    /// In this order: what uses up the folder comes last, and each of those on a copy of it.
    private static final Map<String, Apart> APART = apart();

    private BenchCommand() {}

    private static Map<String, Apart> apart() {
        var apart = new LinkedHashMap<String, Apart>();
        apart.put("start", (data, _, _) -> new StartBench(data).measure());
        apart.put(
                "foljare",
                (data, options, _) -> new FollowersBench(data, options.count(10_000)).measure());
        apart.put(
                "publik", (data, options, _) -> new PublicBench(data, options.count(2)).measure());
        apart.put(
                "kanarier",
                (data, options, _) -> new SafetyBench(data, options.count(1_000)).measure());
        apart.put(
                "disk",
                (data, options, out) -> new DiskBench(data, options.count(20), out).measure());
        apart.put(
                "haverier",
                (data, options, _) ->
                        new CrashBench(copied(data, "haverier"), options.count(20)).measure());
        apart.put(
                "instanser",
                (data, options, out) ->
                        new InstancesBench(
                                        copied(data, "instanser"),
                                        options.count(10),
                                        options.between(60),
                                        out)
                                .instances());
        apart.put(
                "databasbyte",
                (data, options, out) ->
                        new InstancesBench(
                                        copied(data, "databasbyte"),
                                        options.count(5),
                                        options.between(20),
                                        out)
                                .databases());
        apart.put(
                "aterlasning",
                (data, options, out) ->
                        new RestoreBench(
                                        copied(data, "aterlasning"),
                                        options.count(50),
                                        options.gigabytes(2),
                                        out)
                                .measure());
        return apart;
    }

    /// A folder of its own beside.
    private static Path copied(Path data, String name) {
        var place = data.resolveSibling(name).resolve(data.getFileName());
        copy(data, place);
        return place;
    }

    /// With the owners and modes that the database asks for, and how far its clock was set forward.
    private static void copy(Path data, Path place) {
        var clock = data.resolveSibling(data.getFileName() + "-clock");
        try {
            Files.createDirectories(place.getParent());
            Files.copy(clock, place.resolveSibling(place.getFileName() + "-clock"));
            var command = List.of("cp", "-a", data.toString(), place.toString());
            var ended = new ProcessBuilder(command).inheritIO().start().onExit().join();
            if (ended.exitValue() != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return 0 when measured, 2 on bad input
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() == 2 && arguments.getFirst().equals("bar")) {
            // What FollowersBench starts beside itself.
            BareFanOut.serve(Path.of(arguments.getLast()), System.in, out);
            return 0;
        }
        BenchOptions options;
        try {
            options = BenchOptions.of(arguments);
            if (options.profiled() && !options.wantsServed(APART.keySet())) {
                throw new IllegalArgumentException(
                        "--profil visar det som mäts i samma process som mätningen, till exempel sida, omrostning och sok.");
            }
            Files.createDirectories(options.out());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(
                    "Skriv: ./uppdrag bench [NAMN] [--out MAPP] [--data MAPP] [--antal N] [--sekunder N] [--gb N] [--motioner FIL] [--profil]");
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

    private static void measure(
            Class<?> program, BenchOptions options, Trial trial, PrintStream out) {
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
        var given = options.data();
        if (given != null) {
            copy(given, trial.data());
        }
        if (given == null || options.wantsServed(APART.keySet())) {
            out.println("Förbereder en kommun att mäta på …");
            try (var context = trial.start(program)) {
                var profile = options.profiled() ? Profile.begin() : null;
                served(context, options, out);
                if (profile != null) {
                    profile.end().forEach(line -> out.println("  " + line));
                }
            }
        }
        APART.forEach((name, measuring) -> {
            if (options.wants(name)) {
                var figures = measuring.measure(trial.data(), options, out);
                tell(name, figures, options.out(), out);
            }
        });
    }

    /// What is measured on a program that runs in this very process.
    private static void served(
            ConfigurableApplicationContext context, BenchOptions options, PrintStream out) {
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
                    new SearchBench(context, home, options.count(200_000), options.motions())
                            .measure(),
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
