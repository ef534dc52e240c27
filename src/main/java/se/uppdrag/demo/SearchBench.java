package se.uppdrag.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Searching a large registry: 13 000 motions in the shape of the Riksdag's, or its own from a
/// file, over and over until they are as many, and as many documents as are asked for, in words as
/// unevenly common as those of a language. Fifty questions a second come whether the one before has
/// been answered or not.
///
/// @param motions the file of the Riksdag's motions; nothing where they are to be invented
record SearchBench(ApplicationContext program, URI home, int documents, @Nullable Path motions) {

    private static final int MOTIONS = 13_000;
    private static final int A_SECOND = 50;
    private static final int SECONDS = 30;
    private static final int REGISTERED = 20;
    private static final int DOCUMENT_WORDS = 60;
    private static final int TOGETHER = 500;

    /// Seconds in which the database has nothing to do.
    private static final int CALM = 10;

    /// What may pass from a registration until it is found.
    private static final double FRESH = 2_000;

    private static final double QUICK = 60;

    /// What a question took that was not answered.
    private static final double NEVER = Double.POSITIVE_INFINITY;

    List<Figure> measure() {
        var begun = System.nanoTime();
        var before = indexed();
        var written = written();
        fill(written);
        awaitIndexed(before);
        var filled = (System.nanoTime() - begun) / 1e9;
        var questions = questions(written);
        awaitCalm();
        ask(questions, SECONDS);
        ask(questions, SECONDS);
        var took = ask(questions, SECONDS);
        Arrays.sort(took);
        var unanswered = Arrays.stream(took).filter(one -> one == NEVER).count();
        var fresh = new double[REGISTERED];
        for (int i = 0; i < REGISTERED; i++) {
            fresh[i] = freshness(i);
        }
        Arrays.sort(fresh);
        return List.of(
                new Figure(
                        "registrerat och sökbart, %d saker".formatted(MOTIONS + documents),
                        (MOTIONS + documents) / filled,
                        1_000,
                        "per s",
                        "tusen"),
                new Figure("frågor utan svar", unanswered, 0, "frågor", "gränsen"),
                new Figure("sökning, median", Swarm.median(took), QUICK, "ms", "gränsen"),
                new Figure("sökning, 95 %", Swarm.percentile(took, 95), QUICK, "ms", "gränsen"),
                new Figure("sökning, 99 %", Swarm.percentile(took, 99), QUICK, "ms", "gränsen"),
                new Figure(
                        "från registrering till träff, 95 %",
                        Swarm.percentile(fresh, 95), FRESH, "ms", "gränsen"));
    }

    private List<RiksdagMotion> written() {
        if (motions != null) {
            return RiksdagMotion.read(motions);
        }
        var chance = new Random(1866);
        return Stream.generate(() -> RiksdagMotion.invented(chance)).limit(MOTIONS).toList();
    }

    private void fill(List<RiksdagMotion> written) {
        var registry = program.getBean(Registry.class);
        var transaction = program.getBean(TransactionTemplate.class);
        var organ = organ();
        var chance = new Random(1862);
        var matters = new ArrayList<Matter>();
        while (matters.size() < MOTIONS) {
            transaction.executeWithoutResult(_ -> {
                for (int i = 0; i < TOGETHER && matters.size() < MOTIONS; i++) {
                    var motion = written.get(matters.size() % written.size());
                    matters.add(
                            registry.open(
                                    organ, Matter.Kind.MOTION, motion.title(), document(motion)));
                }
            });
        }
        for (int done = 0; done < documents; done += TOGETHER) {
            var left = Math.min(TOGETHER, documents - done);
            transaction.executeWithoutResult(_ -> {
                for (int i = 0; i < left; i++) {
                    registry.add(
                            matters.get(chance.nextInt(matters.size())).id(), document(chance));
                }
            });
        }
    }

    /// What is newest is found first, so that it is found says nothing of the rest.
    private void awaitIndexed(long before) {
        register("sistaordet");
        awaitFound("sistaordet");
        while (indexed() - before < MOTIONS + MOTIONS + documents) {
            LockSupport.parkNanos(1_000_000_000);
        }
    }

    /// What came of so much being written at once, as the tables being tidied and all being
    /// published, is done. No town writes a million documents in an evening.
    private void awaitCalm() {
        var busy =
                program.getBean(JdbcClient.class)
                        .sql(
                                """
                                select count(*) from pg_stat_activity
                                 where state = 'active' and pid <> pg_backend_pid()
                                   and backend_type in ('client backend', 'autovacuum worker')
                                """);
        var calm = 0;
        while (calm < CALM) {
            LockSupport.parkNanos(1_000_000_000);
            calm = busy.query(Long.class).single() == 0 ? calm + 1 : 0;
        }
    }

    /// How many lines have been put in the index, as the database has counted.
    private long indexed() {
        return program.getBean(JdbcClient.class)
                .sql(
                        """
                        select n_tup_ins - n_tup_del
                          from pg_stat_user_tables
                         where schemaname = 'search' and relname = 'entry'
                        """)
                .query(Long.class)
                .single();
    }

    private Organ organ() {
        return program.getBean(Register.class).organ("ks").orElseThrow();
    }

    private static Registration document(RiksdagMotion motion) {
        return new Registration(
                        Registration.Direction.RECEIVED,
                        motion.firstMover(),
                        motion.title(),
                        motion.at(),
                        motion.text(),
                        null)
                .atOnce();
    }

    private static Registration document(Random chance) {
        return new Registration(
                        Registration.Direction.RECEIVED,
                        "Ines Invånare",
                        BenchWords.text(chance, 6),
                        Instant.parse("2020-01-01T08:00:00Z")
                                .plusSeconds(chance.nextInt(217_000_000)),
                        BenchWords.text(chance, DOCUMENT_WORDS),
                        null)
                .atOnce();
    }

    /// One act through the pages' own way, so that the book of acts grows.
    private Matter register(String word) {
        var registry = program.getBean(Registry.class);
        var opened = new ArrayList<Matter>();
        program.getBean(Trail.class)
                .once(
                        new Command(UUID.randomUUID(), null, "bench"),
                        () -> {
                            var matter =
                                    registry.open(
                                            organ(),
                                            Matter.Kind.MATTER,
                                            "Ärende om " + word,
                                            new Registration(
                                                    Registration.Direction.DRAWN_UP,
                                                    null,
                                                    "Skrivelse",
                                                    program.getBean(Clock.class).instant(),
                                                    word,
                                                    null));
                            opened.add(matter);
                            return Outcome.granted(matter.address());
                        });
        return opened.getFirst();
    }

    /// Common and rare words, several, compounds, numbers, names and narrowed questions, and what
    /// somebody asks who remembers what a motion was about or who moved it.
    private static List<String> questions(List<RiksdagMotion> written) {
        var chance = new Random(97);
        var questions = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            var common = BenchWords.word(chance);
            var rare = BenchWords.spelled(20_000 + chance.nextInt(40_000));
            var middling = BenchWords.spelled(500 + chance.nextInt(5_000));
            var motion = written.get(chance.nextInt(written.size()));
            questions.add(path(common, ""));
            questions.add(path(rare, ""));
            questions.add(path(common + " " + BenchWords.word(chance), ""));
            questions.add(path(common + " " + middling, ""));
            questions.add(path("KS 2026/" + (1 + chance.nextInt(9_000)), ""));
            questions.add(path(BenchWords.syllable(chance) + "budget", ""));
            questions.add(path("\"" + common + " " + BenchWords.word(chance) + "\"", ""));
            questions.add(path("berg", "&typ=fortroendevald"));
            questions.add(path(BenchWords.word(chance), "&typ=handling&ar=2023"));
            questions.add(path("kommunstyrelsen", ""));
            questions.add(path(motion.title(), ""));
            questions.add(path(motion.firstMover(), ""));
            questions.add(path(longest(motion.title()), ""));
            questions.add(path(longest(motion.text()), ""));
        }
        return questions;
    }

    private static String longest(String text) {
        return Stream.of(text.split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static String path(String text, String filter) {
        return "/sok?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + filter;
    }

    /// @return milliseconds, each counted from when the question was to come
    private double[] ask(List<String> questions, int seconds) {
        var took = new double[seconds * A_SECOND];
        Arrays.fill(took, NEVER);
        var begun = System.nanoTime();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < took.length; i++) {
                var due = begun + i * 1_000_000_000L / A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime());
                var at = i;
                askers.submit(() -> {
                    seen(client, questions.get(at % questions.size()));
                    took[at] = (System.nanoTime() - due) / 1e6;
                    return at;
                });
            }
        }
        return took;
    }

    private String seen(HttpClient client, String path) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(home.resolve(path))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private double freshness(int number) {
        var word = "nyordet" + (char) ('a' + number) + "x";
        register(word);
        var begun = System.nanoTime();
        awaitFound(word);
        return (System.nanoTime() - begun) / 1e6;
    }

    private void awaitFound(String word) {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!seen(client, path(word, "")).contains("class=\"hit")) {
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
