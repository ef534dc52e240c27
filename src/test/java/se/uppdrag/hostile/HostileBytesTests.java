package se.uppdrag.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every parser of what comes from outside is given bombs and hostile inputs, the same each time.
/// What it does not understand it says in its own way: nothing else is thrown, nothing takes long,
/// and nothing takes the memory of the others. `-Duppdrag.hostile=10000` gives each so many, other
/// ones with `-Duppdrag.hostile.seed=`, of some alone with `-Duppdrag.hostile.parser=`; what fails
/// is left in `target/hostile`.
@DisplayName("ASVS 1.5, 5.2 – hostile bytes to every parser")
class HostileBytesTests {

    private static final int USUALLY = 10;
    private static final int EACH = Integer.getInteger("uppdrag.hostile", USUALLY);
    private static final Pattern ONLY =
            Pattern.compile(System.getProperty("uppdrag.hostile.parser", ".*"));
    private static final long SEED = Long.getLong("uppdrag.hostile.seed", 20261201);
    private static final List<byte[]> BOMBS = Bombs.all();
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// What one input may make in all, though most of it is thrown away at once.
    private static final long MOST_BYTES = 2L << 30;

    /// As deep as a thread of the program may go.
    private static final long STACK = 1 << 20;

    /// What was tried last, for the one who waits in vain.
    private static final class Trial implements Runnable {

        private final Parser parser;
        private final List<byte[]> inputs;
        private volatile byte[] input = new byte[0];
        private volatile String wrong = "";
        private volatile long slowest;
        private volatile long greediest;

        Trial(Parser parser, List<byte[]> inputs) {
            this.parser = parser;
            this.inputs = inputs;
        }

        @Override
        public void run() {
            var spent = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            for (var one : inputs) {
                input = one;
                long made = spent.getCurrentThreadAllocatedBytes();
                // Of the processor, since others share it; whoever only waits is told of below.
                long began = spent.getCurrentThreadCpuTime();
                var thrown = thrown(one);
                slowest = Math.max(slowest, spent.getCurrentThreadCpuTime() - began);
                greediest = Math.max(greediest, spent.getCurrentThreadAllocatedBytes() - made);
                if (thrown != null && !parser.understands(thrown)) {
                    wrong = thrown + where(thrown);
                } else if (slowest > LONGEST.toNanos()) {
                    wrong = "took " + Duration.ofNanos(slowest).toMillis() + " ms";
                } else if (greediest > MOST_BYTES) {
                    wrong = "made " + (greediest >> 20) + " MB";
                }
                if (!wrong.isEmpty()) {
                    return;
                }
            }
        }

        private @Nullable Throwable thrown(byte[] one) {
            try {
                parser.reading().read(one.clone());
                return null;
            } catch (Throwable any) {
                return any;
            }
        }

        private static String where(Throwable thrown) {
            return Stream.of(thrown.getStackTrace())
                    .limit(12)
                    .map(one -> "\n   " + one)
                    .reduce("", String::concat);
        }
    }

    @TestFactory
    Stream<DynamicTest> no_parser_falls() {
        return Parsers.all().stream()
                .filter(parser -> ONLY.matcher(parser.name()).matches())
                .map(parser -> DynamicTest.dynamicTest(parser.name(), () -> holds(parser)));
    }

    private static void holds(Parser parser) throws InterruptedException {
        for (var seed : parser.seeds()) {
            assertThat(new Trial(parser, List.of()).thrown(seed))
                    .as("what is honest is read by %s", parser.name())
                    .isNull();
        }
        var inputs = new ArrayList<>(BOMBS);
        var mutations = new Mutations(parser.seeds(), SEED + parser.name().hashCode());
        for (int i = 0; i < Math.max(3, EACH / parser.share()); i++) {
            inputs.add(mutations.next());
        }
        var wrong = tried(parser, inputs);
        assertThat(wrong).as("%s, %d inputs", parser.name(), inputs.size()).isEmpty();
    }

    private static String tried(Parser parser, List<byte[]> inputs) throws InterruptedException {
        var trial = new Trial(parser, inputs);
        var thread = new Thread(null, trial, parser.name(), STACK);
        thread.setDaemon(true);
        thread.start();
        thread.join(LONGEST.plusSeconds(2L * inputs.size() / 10).plusSeconds(60).toMillis());
        var wrong = thread.isAlive() ? "does not come to an end" : trial.wrong;
        if (!wrong.isEmpty()) {
            return wrong + "\n" + kept(parser, trial.input);
        }
        if (EACH > USUALLY) {
            System.out.printf(
                    "%s: %d, slowest %d ms, most made %d MB%n",
                    parser.name(), inputs.size(), trial.slowest / 1_000_000, trial.greediest >> 20);
        }
        return "";
    }

    private static Path kept(Parser parser, byte[] input) {
        var file = Path.of("target/hostile", parser.name().replaceAll("[^a-zåäö0-9]+", "-"));
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_parser_that_falls_is_told_of() throws Exception {
        var seeds = List.of("1");
        var proud = Parser.ofText("proud", seeds, text -> Integer.parseInt(text));
        assertThat(tried(proud, List.of(new byte[] {'x'}))).contains("NumberFormatException");
        var deep = Parser.ofText("deep", seeds, HostileBytesTests::deeper);
        assertThat(tried(deep, Parser.bytes("1"))).contains("StackOverflowError");
        var frank =
                Parser.ofText(
                        "frank",
                        seeds,
                        text -> Integer.parseInt(text),
                        NumberFormatException.class);
        assertThat(tried(frank, List.of(new byte[] {'x'}))).isEmpty();
    }

    // What it is for: to run out of stack.
    @SuppressWarnings("InfiniteRecursion")
    private static void deeper(String text) {
        deeper(text + "a");
    }
}
