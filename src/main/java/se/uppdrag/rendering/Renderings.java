package se.uppdrag.rendering;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.rendering.PlainPicture.Cut;

/// The door: has a file painted in a process of its own, which gets it by its input and hands the
/// picture back by its output, so that nothing of it is ever on disk. Whatever goes wrong there, or
/// takes too long, there is no picture.
@Component
public class Renderings {

    /// Larger files are not painted.
    public static final int LARGEST = 60_000_000;

    private static final int PICTURE_MOST = 16_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final List<String> BOUNDS =
            List.of(
                    "-Xmx400m",
                    "-Xss1m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    // Nothing of what it holds in files of its own.
                    "-XX:-UsePerfData",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=/dev/null",
                    "-Djava.awt.headless=true",
                    "-Dorg.apache.commons.logging.LogFactory="
                            + "org.apache.commons.logging.impl.LogFactoryImpl",
                    "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    /// One at a time, so that many who look do not take the machine's memory together.
    private final Semaphore turn = new Semaphore(1, true);

    /// @param page from one
    /// @return nothing where there is no harmless picture of it
    public Optional<PlainPicture> picture(Sort sort, InputStream bytes, int page) {
        return picture(sort, bytes, page, Cut.NONE);
    }

    /// @param cut what of a picture is not to be seen
    public Optional<PlainPicture> picture(Sort sort, InputStream bytes, int page, Cut cut) {
        if (sort != Sort.PICTURE && sort != Sort.PDF) {
            return Optional.empty();
        }
        turn.acquireUninterruptibly();
        try {
            return painted(sort, bytes, page, cut);
        } catch (IOException broken) {
            return Optional.empty();
        } finally {
            turn.release();
        }
    }

    private static Optional<PlainPicture> painted(Sort sort, InputStream bytes, int page, Cut cut)
            throws IOException {
        var builder =
                new ProcessBuilder(
                                command(
                                        sort.name(),
                                        Integer.toString(page),
                                        Integer.toString(cut.left()),
                                        Integer.toString(cut.top()),
                                        Integer.toString(cut.right()),
                                        Integer.toString(cut.bottom())))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        // It is told nothing of the machine, least of all passwords.
        builder.environment().clear();
        var process = builder.start();
        var late =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                                    process.destroyForcibly();
                                }
                            } catch (InterruptedException done) {
                                Thread.currentThread().interrupt();
                            }
                        });
        var given =
                Thread.ofVirtual()
                        .start(() -> {
                            try (var in = process.getOutputStream()) {
                                bytes.transferTo(in);
                            } catch (IOException itHasEnded) {
                                process.destroyForcibly();
                            }
                        });
        try (var out = process.getInputStream()) {
            var answer = out.readNBytes(PICTURE_MOST + 1);
            given.join();
            if (process.waitFor() != 0
                    || answer.length <= Integer.BYTES
                    || answer.length > PICTURE_MOST) {
                return Optional.empty();
            }
            var pages = new DataInputStream(new ByteArrayInputStream(answer)).readInt();
            return Optional.of(
                    new PlainPicture(
                            Arrays.copyOfRange(answer, Integer.BYTES, answer.length), pages));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
            late.interrupt();
        }
    }

    /// This program again: the jar, or in a test the folders of the classes.
    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(BOUNDS);
        var separator = System.getProperty("path.separator");
        var path = System.getProperty("java.class.path");
        if (path.endsWith(".jar") && !path.contains(separator)) {
            command.addAll(List.of("-jar", path));
        } else {
            var classes =
                    Arrays.stream(path.split(separator))
                            .filter(part -> !part.endsWith("test-classes"))
                            .collect(Collectors.joining(separator));
            command.addAll(List.of("-cp", classes, "se.uppdrag.Uppdrag"));
        }
        command.add(PictureCommand.NAME);
        command.addAll(List.of(arguments));
        return command;
    }
}
