package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/// Whose code the processors ran while something was measured. Java's own recorder looks again and
/// again at what its threads run; what it finds is counted for whoever's code was innermost, Java's
/// own classes for whoever called them. The measuring itself is `se.uppdrag.demo`. What the
/// database does is not in it.
final class Profile {

    private static final int MOST = 12;
    private static final Pattern JAVAS = Pattern.compile("(?:java|javax|jdk|sun|com\\.sun)\\..*");
    private static final Pattern OWNER =
            Pattern.compile("(se\\.uppdrag\\.\\w+|\\w+\\.\\w+(?:\\.[a-z]\\w*)?).*");
    private static final String OURS = "se.uppdrag.";

    private final Recording recording;

    private Profile(Recording recording) {
        this.recording = recording;
    }

    static Profile begin() {
        try {
            var recording = new Recording(Configuration.getConfiguration("profile"));
            recording.start();
            return new Profile(recording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("Every JDK comes with it", e);
        }
    }

    /// @return lines to show: shares of all samples by owner, and by method of ours
    List<String> end() {
        var owners = new HashMap<String, Integer>();
        var methods = new HashMap<String, Integer>();
        var samples = 0;
        try (recording) {
            var file = Files.createTempFile("uppdrag", ".jfr");
            try {
                recording.stop();
                recording.dump(file);
                try (var events = new RecordingFile(file)) {
                    while (events.hasMoreEvents()) {
                        var event = events.readEvent();
                        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
                            samples++;
                            owners.merge(owner(event), 1, Integer::sum);
                            method(event).ifPresent(one -> methods.merge(one, 1, Integer::sum));
                        }
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lines = new ArrayList<String>();
        lines.add("profil: vems kod som kördes, %d prov".formatted(samples));
        lines.addAll(shares(owners, samples));
        lines.add("profil: vår närmaste metod");
        lines.addAll(shares(methods, samples));
        return lines;
    }

    private static List<String> shares(Map<String, Integer> found, int samples) {
        return found.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(one ->
                        String.format(
                                Locale.of("sv"),
                                "%6.1f %%  %s",
                                100.0 * one.getValue() / samples,
                                one.getKey()))
                .toList();
    }

    private static Stream<RecordedFrame> frames(RecordedEvent event) {
        var stack = event.getStackTrace();
        return stack == null
                ? Stream.empty()
                : stack.getFrames().stream().filter(RecordedFrame::isJavaFrame);
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String owner(RecordedEvent event) {
        return frames(event)
                .map(Profile::type)
                .filter(type -> !JAVAS.matcher(type).matches())
                .map(type -> OWNER.matcher(type).replaceFirst("$1"))
                .findFirst()
                .orElse("Java");
    }

    private static Optional<String> method(RecordedEvent event) {
        return frames(event)
                .filter(frame -> type(frame).startsWith(OURS))
                .map(frame ->
                        type(frame).substring(OURS.length()) + "." + frame.getMethod().getName())
                .findFirst();
    }
}
