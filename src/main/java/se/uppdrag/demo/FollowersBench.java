package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// Many who follow the meeting at once: when an event has reached 99 in a hundred, beside what the
/// bare writing of the same bytes to as many takes in the same run; and what each of them costs in
/// memory. The program runs in a process of its own, and those who follow in this.
///
/// @param data a folder with a database in it that nobody uses
record FollowersBench(Path data, int followers) {

    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final int EVENTS = 9;

    /// Bytes of heap that one follower may cost.
    private static final double HEAP_AIM = 20_480;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    List<Figure> measure() {
        try (var server = ServerProcess.start(data, ServerProcess.freePort(), Map.of()).serving()) {
            var hall = Hall.enter(server.home(), MEETING);
            hall.opens(3);
            talk(hall, 0);
            var event = oneEvent(hall);
            var before = heap(server.pid());
            var told = new double[EVENTS];
            int refused;
            double each;
            try (var swarm =
                    new Swarm(server.home().getPort(), MEETING + "/live/strom", followers)) {
                each = (heap(server.pid()) - before) * 1024 / followers;
                for (int i = 0; i < EVENTS; i++) {
                    swarm.begin();
                    var sent = System.nanoTime();
                    talk(hall, i + 1);
                    told[i] = Swarm.percentile(swarm.await(sent), 99);
                }
                refused = swarm.refused();
            }
            var bare = bare(event);
            return List.of(
                    new Figure(
                            "%d följare, 99 %% nådda".formatted(followers),
                            Swarm.median(told),
                            Swarm.median(bare),
                            "ms",
                            "bar utsändning"),
                    new Figure("minne för varje följare", each, HEAP_AIM, "byte", "målet"),
                    new Figure("följare som nekades", refused, followers, "st", "följare"),
                    new Figure(
                            "händelsens storlek", event.length, event.length, "byte", "sig själv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A member asks to speak, and the next time withdraws.
    static void talk(Hall hall, int turn) {
        var member = hall.members().get(5);
        var status =
                turn % 2 == 0
                        ? hall.act(member, "ledamot", "begar-ordet", "slag", "SPEECH")
                        : hall.act(member, "ledamot", "ta-bort", "person", member.id());
        if (status != Players.GRANTED) {
            throw new IllegalStateException("Answered " + status);
        }
    }

    private byte[] oneEvent(Hall hall) {
        var text = new StringBuilder();
        try (var lines = hall.chair().visitor().follows(MEETING + "/live/strom")) {
            for (var line : (Iterable<String>) lines::iterator) {
                text.append(line).append('\n');
                if (line.isEmpty()) {
                    break;
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double[] bare(byte[] event) throws IOException {
        var file = Files.write(data.resolveSibling("event"), event);
        var process =
                new ProcessBuilder(ServerProcess.command("bench", "bar", file.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var says = process.inputReader(StandardCharsets.UTF_8);
                var told = process.outputWriter(StandardCharsets.UTF_8);
                var swarm = new Swarm(Integer.parseInt(says.readLine()), "", followers)) {
            do {
                LockSupport.parkNanos(10_000_000);
                told.write("how many\n");
                told.flush();
            } while (Integer.parseInt(says.readLine()) < followers);
            var reached = new double[EVENTS];
            for (int i = 0; i < EVENTS; i++) {
                swarm.begin();
                var sent = System.nanoTime();
                told.write("send\n");
                told.flush();
                reached[i] = Swarm.percentile(swarm.await(sent), 99);
            }
            return reached;
        } finally {
            process.destroy();
        }
    }

    /// What the process holds on its heap after a collection, in kilobytes.
    static double heap(long process) {
        jcmd(process, "GC.run");
        var matcher = USED.matcher(jcmd(process, "GC.heap_info"));
        if (!matcher.find()) {
            throw new IllegalStateException("The heap could not be read");
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String jcmd(long process, String what) {
        try {
            var tool = Path.of(ServerProcess.java()).resolveSibling("jcmd").toString();
            var run =
                    new ProcessBuilder(tool, Long.toString(process), what)
                            .redirectErrorStream(true)
                            .start();
            run.getOutputStream().close();
            return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
