package se.uppdrag.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import se.uppdrag.access.PersonId;
import se.uppdrag.learning.Launches;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A course that many read at the same time, each telling the record store how far she has come:
/// first each at a moment of her own in half a minute, then all in the same moment. Nothing that
/// was acknowledged may be missing.
record LearningBench(ApplicationContext program, URI home, int learners) {

    private static final String COURSE = "/utbildning/trygg-i-uppdraget/kurs.zip?version=cmi5";
    private static final String OFFICE = "/administration/utbildning/paket";
    private static final String VERB = "http://adlnet.gov/expapi/verbs/";
    private static final Duration SPREAD = Duration.ofSeconds(30);
    private static final double QUICK = 100;
    private static final int AT_A_TIME = 16;
    private static final int BUSY = 503;
    private static final long AGAIN_NANOS = 200_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Somebody who reads, as the course in her frame is told of her.
    private record Learner(
            String store, String key, JsonNode actor, String activity, JsonNode context) {

        String says(String verb) {
            var statement = MAPPER.createObjectNode().put("id", UUID.randomUUID().toString());
            statement.set("actor", actor);
            statement.putObject("verb").put("id", VERB + verb);
            statement.putObject("object").put("id", activity);
            statement.set("context", context);
            return statement.toString();
        }

        /// Again, when too many came at once: the same statement is kept once.
        ///
        /// @return milliseconds until it was acknowledged
        double sends(String body) throws IOException, InterruptedException {
            var request =
                    asked("statements").POST(HttpRequest.BodyPublishers.ofString(body)).build();
            var begun = System.nanoTime();
            int status = answer(request);
            while (status == BUSY) {
                LockSupport.parkNanos(AGAIN_NANOS);
                status = answer(request);
            }
            if (status != 200) {
                throw new IllegalStateException("A statement was answered " + status);
            }
            return (System.nanoTime() - begun) / 1e6;
        }

        private static int answer(HttpRequest request) throws IOException, InterruptedException {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }

        HttpRequest.Builder asked(String path) {
            return HttpRequest.newBuilder(URI.create(store + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Basic " + key)
                    .header("Content-Type", "application/json")
                    .header("X-Experience-API-Version", "1.0.3");
        }
    }

    List<Figure> measure() {
        var pack = taken();
        var all = started(pack);
        var chance = new Random(1862);
        var spread = sent(all, () -> (long) (chance.nextDouble() * SPREAD.toNanos()));
        var together = sent(all, () -> 0);
        var lost = spread.length + together.length - stored(all);
        return List.of(
                figure("%d läsare på en halv minut, median".formatted(learners), spread, 50),
                figure("%d läsare på en halv minut, 95 %%".formatted(learners), spread, 95),
                figure("%d läsare i samma ögonblick, 95 %%".formatted(learners), together, 95),
                new Figure("kvitterat som saknas", lost, 0, "st", "ingen"));
    }

    private static Figure figure(String name, double[] sorted, double percent) {
        return new Figure(name, Swarm.percentile(sorted, percent), QUICK, "ms", "gränsen");
    }

    private UUID taken() {
        var office = new Visitor(home);
        var proof = office.reads("/demo");
        var secretary =
                proof.page()
                        .select("li:contains(sekreterare)")
                        .getFirst()
                        .select("input[name=person]")
                        .val();
        office.posts(proof.proof(), "/demo/logga-in", "person", secretary);
        var page =
                office.uploads(office.reads(OFFICE), OFFICE, "kurs.zip", office.downloads(COURSE));
        var form = page.page().select("form[action$=/bort]").getLast().attr("action");
        return UUID.fromString(form.split("/")[4]);
    }

    private List<Learner> started(UUID pack) {
        var launches = program.getBean(Launches.class);
        return few(
                IntStream.range(0, learners)
                        .<Callable<Learner>>mapToObj(_ ->
                                () ->
                                        started(
                                                launches.address(
                                                        new PersonId(UUID.randomUUID()),
                                                        pack,
                                                        1,
                                                        home.toString())))
                        .toList());
    }

    /// What is not measured goes a few at a time.
    private static <T> List<T> few(List<Callable<T>> all) {
        var few = new Semaphore(AT_A_TIME);
        return together(
                all.stream()
                        .<Callable<T>>map(one ->
                                () -> {
                                    few.acquire();
                                    try {
                                        return one.call();
                                    } finally {
                                        few.release();
                                    }
                                })
                        .toList());
    }

    private static Learner started(String address) throws IOException, InterruptedException {
        var told =
                UriComponentsBuilder.fromUriString(address)
                        .build()
                        .getQueryParams()
                        .toSingleValueMap();
        var fetch = URI.create(decoded(told, "fetch"));
        var key =
                json(HttpRequest.newBuilder(fetch)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build())
                        .path("auth-token")
                        .asString();
        var bare =
                new Learner(
                        decoded(told, "endpoint"),
                        key,
                        MAPPER.readTree(decoded(told, "actor")),
                        decoded(told, "activityId"),
                        MAPPER.createObjectNode());
        var place =
                "activities/state?stateId=LMS.LaunchData&activityId=%s&agent=%s&registration=%s"
                        .formatted(
                                told.get("activityId"),
                                told.get("actor"),
                                told.get("registration"));
        var context = (ObjectNode) json(bare.asked(place).build()).path("contextTemplate");
        context.put("registration", told.get("registration"));
        ((ObjectNode) context.path("contextActivities"))
                .putArray("category")
                .addObject()
                .put("id", "https://w3id.org/xapi/cmi5/context/categories/cmi5");
        var learner = new Learner(bare.store(), key, bare.actor(), bare.activity(), context);
        learner.sends(learner.says("initialized"));
        return learner;
    }

    private static String decoded(Map<String, String> told, String name) {
        return URLDecoder.decode(told.getOrDefault(name, ""), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return MAPPER.readTree(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }

    /// @param waits nanoseconds until the next one tells how far she has come
    /// @return how long each took, the shortest first
    private static double[] sent(List<Learner> learners, LongSupplier waits) {
        var begun = System.nanoTime();
        var took =
                together(
                        learners.stream()
                                .<Callable<Double>>map(one -> {
                                    var wait = waits.getAsLong();
                                    return () -> {
                                        LockSupport.parkNanos(wait - (System.nanoTime() - begun));
                                        return one.sends(one.says("progressed"));
                                    };
                                })
                                .toList());
        var sorted = took.stream().mapToDouble(one -> one).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static <T> List<T> together(List<Callable<T>> all) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(all).stream().map(one -> one.resultNow()).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What the store shows each of them of how far she has come.
    private static long stored(List<Learner> learners) {
        return few(
                        learners.stream()
                                .<Callable<Integer>>map(one ->
                                        () ->
                                                json(one.asked(
                                                                        "statements?verb="
                                                                                + VERB
                                                                                + "progressed")
                                                                .build())
                                                        .path("statements")
                                                        .size())
                                .toList())
                .stream()
                .mapToLong(one -> one)
                .sum();
    }
}
