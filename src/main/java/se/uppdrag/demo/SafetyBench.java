package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import se.uppdrag.demo.Visitor.Seen;

/// Words that are nowhere else are told in reports, read, answered and shown in a program of its
/// own. A minute after the last reader has signed out they are looked for in everything it has
/// left: its data with the log of the database, what it has said, copies, temporary files, and its
/// memory.
///
/// @param data a folder with a database in it that nobody uses
/// @param count how many words
record SafetyBench(Path data, int count) {

    private static final int A_REPORT = 7;
    private static final int AT_ONCE = 4;
    private static final Duration WAIT = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What was found, by where; and whether what was laid out to be found was.
    record Outcome(int sought, Map<String, List<String>> found, boolean control) {}

    List<Figure> measure() {
        var outcome = run(WAIT);
        outcome.found()
                .forEach((place, words) ->
                        words.forEach(word -> System.err.println(place + ": " + word)));
        if (!outcome.control()) {
            throw new IllegalStateException("What was laid out to be found was not found");
        }
        return outcome.found().entrySet().stream()
                .map(one ->
                        new Figure(
                                "kanarier i " + one.getKey(),
                                one.getValue().size(),
                                outcome.sought(),
                                "st",
                                "berättade"))
                .toList();
    }

    Outcome run(Duration wait) {
        var words = Collections.synchronizedList(new ArrayList<String>());
        var control = word("kontroll");
        var aside = data.resolveSibling("aside");
        var temporary = folder(aside, "tmp");
        // Where the demonstration keeps its copies.
        var copies = data.resolveSibling(data.getFileName() + "-kopior");
        var dump = aside.resolve("heap.hprof");
        var settings =
                Map.of(
                        "UPPDRAG_SAFETY_CROWD",
                        "100000",
                        // Seen in its memory as long as it runs: what is there is found.
                        "UPPDRAG_SAFETY_CONTROL",
                        control,
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + temporary);
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), settings).serving()) {
            tell(server, words);
            var official = read(server, words);
            copied(copies);
            official.posts(official.reads("/start").proof(), "/logga-ut");
            LockSupport.parkNanos(wait.toNanos());
            checkpoint(control);
            dump(server.pid(), dump);
            return new Outcome(
                    words.size(), found(words, dump, temporary, copies), found(control, dump));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            WalkCommand.remove(aside);
        }
    }

    private static Path folder(Path aside, String name) {
        try {
            return Files.createDirectories(aside.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param what where it is told, so that what is found says so
    private static String word(String what) {
        var bytes = new byte[14];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + what;
    }

    private static String word(List<String> words, String what) {
        var word = word(what);
        words.add(word);
        return word;
    }

    private void tell(ServerProcess server, List<String> words) {
        try (var reporters = Executors.newFixedThreadPool(AT_ONCE)) {
            var all =
                    IntStream.range(0, Math.max(1, count / A_REPORT))
                            .mapToObj(_ -> reporters.submit(() -> tellOne(server, words)))
                            .toList();
            for (var one : all) {
                one.get(10, TimeUnit.MINUTES);
            }
        } catch (Exception e) {
            throw new IllegalStateException("Somebody could not tell", e);
        }
    }

    /// Tells, writes down the code, adds a file, writes more, and closes; comes back with the code.
    private static Seen tellOne(ServerProcess server, List<String> words) {
        var reporter = new Visitor(server.home());
        var told =
                reporter.sends(
                        reporter.reads("/trygghet/rapportera"),
                        "/trygghet/rapportera",
                        "vad",
                        word(words, "vad") + " hände mig.",
                        "nar",
                        word(words, "nar"),
                        "var",
                        word(words, "var"),
                        "kontakt",
                        word(words, "kontakt"));
        var code = told.page().select("p.big.num").text().replace('\u00a0', ' ');
        words.add(code);
        words.add(code.replace(" ", ""));
        var file = (word(words, "bilaga") + "\n").repeat(300).getBytes(StandardCharsets.UTF_8);
        reporter.uploads(told, "/trygghet/bilagor", word(words, "filnamn") + ".txt", file);
        var kept = reporter.sends(told, "/trygghet/kvitto/sparad");
        reporter.sends(kept, "/trygghet/kvitto/svara", "svar", word(words, "svar"));
        reporter.sends(kept, "/trygghet/kvitto/stang");
        var back =
                reporter.sends(reporter.reads("/trygghet/kvitto"), "/trygghet/kvitto", "kod", code);
        return reporter.sends(back, "/trygghet/kvitto/stang");
    }

    /// An official reads, looks at what was sent, fetches the package, and writes of it.
    private static Visitor read(ServerProcess server, List<String> words) {
        var official = new Visitor(server.home());
        var id =
                official
                        .reads("/demo")
                        .page()
                        .select("li:contains(nätverket, tjänsteperson)")
                        .stream()
                        .findFirst()
                        .orElseThrow()
                        .select("input[name=person]")
                        .val();
        official.posts(official.reads("/demo").proof(), "/demo/logga-in", "person", id);
        var phrase = word(words, "losenmening");
        official.sends(
                official.reads("/trygghet/nyckel"),
                "/trygghet/nyckel/byt",
                "nuvarande",
                DemoSafety.PASSPHRASE,
                "losenmening",
                phrase,
                "igen",
                phrase);
        var box =
                official.sends(
                        official.reads("/trygghet/nyckel"),
                        "/trygghet/nyckel/oppna",
                        "losenmening",
                        phrase);
        for (var link : box.page().select("tbody th a").eachAttr("href")) {
            var report = official.reads(link);
            for (var file : report.page().select("a[href$=/visa]").eachAttr("href")) {
                official.reads(file);
            }
            official.downloads(link + "/polisen.zip");
            official.sends(
                    report,
                    link + "/kontakt",
                    "med",
                    word(words, "med"),
                    "text",
                    word(words, "anteckning"));
        }
        return official;
    }

    private static boolean hasOne(Path copies) throws IOException {
        try (var found = Files.walk(copies)) {
            return found.anyMatch(one -> one.getFileName().toString().equals("kopia.json"));
        }
    }

    /// A copy is taken a minute after the start, since there is none.
    private static void copied(Path copies) throws IOException {
        var end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (System.nanoTime() < end) {
            if (Files.isDirectory(copies) && hasOne(copies)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    /// What the database has in memory alone is on its disk after this; and the control is too.
    private void checkpoint(String control) throws IOException {
        var port = Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(3).strip();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:%s/uppdrag".formatted(port),
                                "uppdrag",
                                Files.readString(data.resolve("password")));
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.safety_control (word text)");
            statement.execute("insert into public.safety_control values ('" + control + "')");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void dump(long pid, Path to) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process =
                new ProcessBuilder(jcmd, Long.toString(pid), "GC.heap_dump", to.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            process.waitFor(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, List<String>> found(
            List<String> words, Path dump, Path temporary, Path copies) throws IOException {
        var sought = new Sought(List.copyOf(words));
        var found = new LinkedHashMap<String, List<String>>();
        found.put("datamappen med databasens logg", everywhere(sought, data));
        found.put("programmets logg", everywhere(sought, data.resolveSibling("program.log")));
        found.put("kopiorna", everywhere(sought, copies));
        found.put("tillfälliga filer", everywhere(sought, temporary));
        found.put("minnet, en minut efter", everywhere(sought, dump));
        return found;
    }

    private boolean found(String control, Path dump) throws IOException {
        var sought = new Sought(List.of(control));
        return !everywhere(sought, dump).isEmpty() && !everywhere(sought, data).isEmpty();
    }

    private static List<String> everywhere(Sought sought, Path place) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try {
                    found.addAll(sought.in(file));
                } catch (NoSuchFileException gone) {
                    // The program removes files of its own meanwhile.
                }
            }
        }
        return List.copyOf(found);
    }
}
