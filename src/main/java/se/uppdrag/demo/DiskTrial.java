package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.demo.Hall.Member;
import se.uppdrag.demo.Players.Press;

/// An evening during which the disk is filled, again and again, or fails, while members vote. The
/// disk is a small one in memory, which an ordinary user may make in a namespace of her own; an
/// error of the disk is what `strace` answers instead of it.
///
/// @param data the folder of a database that nobody uses; it is left as it is
/// @param times how often something happens
/// @param kind what
record DiskTrial(Path data, int times, Kind kind, long seed) {

    /// What happens to the disk.
    enum Kind {
        /// Less is left than acts may use: what is asked for is read, and nothing is begun.
        LITTLE,
        /// Nothing is left, and the program does not look: PostgreSQL finds out.
        NOTHING,
        /// What is written cannot be made to last (`fdatasync` answers EIO).
        ERROR
    }

    private static final long LONGEST = 180_000_000_000L;

    /// When somebody has been told no so often, or it has been full for so long, there is room
    /// again.
    private static final int ENOUGH = 3;

    private static final long LONG_ENOUGH = 1_500_000_000L;
    private static final long SPARE = 1_200L << 20;

    /// What came of it.
    ///
    /// @param told in seconds, the longest anybody waited to be told no
    /// @param back milliseconds from when the disk was well until an act was granted
    /// @param wrong answers that were neither a page that was asked for nor a clear no
    /// @param felt how many of the times somebody was told no: what is full is not found out where
    ///   there was still room in a file
    /// @param held what was acknowledged, against what is stored
    record Outcome(double told, List<Double> back, int wrong, int felt, Acknowledged held) {

        double slowest() {
            return back.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    /// Whether this machine lets us; empty when it does.
    static String missing(Kind kind) {
        if (!works(List.of("unshare", "-Urm", "unshare", "-U", "--map-user=1000", "true"))) {
            return "unshare går inte att använda här (användarnamnrymder är avstängda)";
        }
        return kind != Kind.ERROR || works(List.of("strace", "-f", "true")) ? "" : "strace saknas";
    }

    private static boolean works(List<String> command) {
        try {
            return quiet(command).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    Outcome run() {
        var place = data.resolveSibling("disk-" + kind);
        var port = ServerProcess.freePort();
        var random = new Random(seed);
        var back = new ArrayList<Double>();
        double told = 0;
        int wrong = 0;
        int felt = 0;
        try (var server = onASmallDisk(place, port).serving()) {
            var disk = Path.of("/proc", Long.toString(server.pid()), "root" + place);
            var hall = Hall.inAVote(server.home());
            var players = new Players(hall, java.time.Duration.ofMillis(400));
            try (players) {
                players.play(_ -> Press::vote);
                for (int time = 0; time < times; time++) {
                    pause(100 + random.nextInt(700));
                    harm(disk);
                    var begun = System.nanoTime();
                    var noes = 0;
                    while (kind != Kind.ERROR
                            && noes < ENOUGH
                            && System.nanoTime() - begun < LONG_ENOUGH) {
                        var asked = System.nanoTime();
                        var answer = asked(hall.members().get(random.nextInt(20)), hall);
                        told = Math.max(told, (System.nanoTime() - asked) / 1e9);
                        wrong += answer == Answer.WRONG ? 1 : 0;
                        noes += answer == Answer.NO ? 1 : 0;
                        pause(50);
                    }
                    felt += noes > 0 ? 1 : 0;
                    heal(disk);
                    var well = System.nanoTime();
                    while (!players.grantedSince(well)) {
                        if (System.nanoTime() - well > LONGEST) {
                            throw new IllegalStateException("It did not recover by itself");
                        }
                        pause(5);
                    }
                    back.add((System.nanoTime() - well) / 1e6);
                }
            }
            return new Outcome(
                    told,
                    back,
                    wrong,
                    felt,
                    Acknowledged.against(disk.resolve("db"), players.told()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Answer {
        DONE,
        NO,
        WRONG
    }

    /// Reading goes on while only acts are stopped; an act is told clearly that it was not done.
    private Answer asked(Member member, Hall hall) {
        try {
            var act = hall.act(member, "ledamot", "rosta", "fraga", "1", "sida", "YES");
            var read = kind == Kind.NOTHING || member.visitor().reads(Hall.EVENING).status() == 200;
            return switch (act) {
                case 507 -> read ? Answer.NO : Answer.WRONG;
                case 503 -> kind == Kind.NOTHING ? Answer.NO : Answer.WRONG;
                case 303, 422 -> kind == Kind.NOTHING ? Answer.DONE : Answer.WRONG;
                default -> Answer.WRONG;
            };
        } catch (UncheckedIOException cut) {
            return Answer.WRONG;
        }
    }

    /// The program in a namespace with a small disk of its own, as a user who is not root there.
    private ServerProcess onASmallDisk(Path place, int port) throws IOException {
        var copied = data.resolveSibling("copied");
        run(List.of("rm", "-rf", copied.toString(), place.toString()));
        Files.createDirectories(place);
        // As ours: in the namespace nobody may read what belongs to somebody else.
        run(List.of("cp", "-r", "--preserve=mode", data.toString(), copied.toString()));
        var size = SPARE + sizeOf(copied);
        var before =
                List.of(
                        "unshare",
                        "-Urm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=%d none %s && cp -r --preserve=mode %s %s/db && exec unshare -U --map-user=1000 --map-group=1000 \"$@\""
                                .formatted(size, place, copied, place),
                        "sh");
        var settings = new HashMap<String, String>();
        settings.put("UPPDRAG_ROOM_FILES", "96MB");
        settings.put("UPPDRAG_ROOM_ACTS", kind == Kind.LITTLE ? "64MB" : "0B");
        return ServerProcess.start(before, place.resolve("db"), port, settings);
    }

    private void harm(Path disk) throws IOException {
        switch (kind) {
            case LITTLE -> fill(disk, 24L << 20);
            case NOTHING -> fill(disk, 0);
            case ERROR -> failNext(disk);
        }
    }

    /// Leaves so much and no more.
    private static void fill(Path disk, long left) throws IOException {
        var room = Files.getFileStore(disk).getUsableSpace() - left;
        // What is written meanwhile takes of it: then as much as there is.
        while (room > 0
                && quiet(
                                        List.of(
                                                "fallocate",
                                                "-l",
                                                Long.toString(room),
                                                disk.resolve("ballong").toString()))
                                .start()
                                .onExit()
                                .join()
                                .exitValue()
                        != 0) {
            room -= 1 << 20;
        }
    }

    /// The next time one of the server's processes asks the disk to keep what was written, it says
    /// no, and each of them hears it once.
    private static void failNext(Path disk) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-e",
                                "trace=fdatasync",
                                "-e",
                                "inject=fdatasync:error=EIO:when=1"));
        new DatabaseBeside(disk.resolve("db"))
                .process()
                .ifPresent(one -> {
                    command.addAll(List.of("-p", Long.toString(one.pid())));
                    one.children()
                            .forEach(child ->
                                    command.addAll(List.of("-p", Long.toString(child.pid()))));
                });
        var failing = quiet(command).start();
        failing.onExit().completeOnTimeout(failing, 20, TimeUnit.SECONDS).join();
        failing.destroy();
    }

    private static void heal(Path disk) throws IOException {
        Files.deleteIfExists(disk.resolve("ballong"));
    }

    static long sizeOf(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void run(List<String> command) throws IOException {
        if (quiet(command).start().onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(milliseconds * 1_000_000L);
    }
}
