package se.uppdrag.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.uppdrag.safety.pages.AdvicePage;
import se.uppdrag.safety.pages.CheckPage;

/// What to do, kind by kind of event, and what can be done beforehand. Packed with the program, so
/// that it is there when nothing else is.
final class AdviceBook {

    static final String EVENT = "händelse";
    static final String BEFOREHAND = "förväg";

    private static final List<AdvicePage.Advice> ALL = read();

    private AdviceBook() {}

    static List<AdvicePage.Advice> of(String kind) {
        return ALL.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    static Optional<AdvicePage.Advice> find(String slug) {
        return ALL.stream().filter(one -> one.slug().equals(slug)).findFirst();
    }

    /// Questions to oneself, each with what to do where the answer is no.
    static List<CheckPage.Question> check() {
        return text("check")
                .lines()
                .skip(1)
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new CheckPage.Question(parts[0], parts[1]))
                .toList();
    }

    private static List<AdvicePage.Advice> read() {
        var all = new ArrayList<AdvicePage.Advice>();
        var parts = new ArrayList<AdvicePage.Part>();
        String[] head = {};
        for (var line : text("advice").lines().toList()) {
            if (line.startsWith("== ")) {
                close(head, parts, all);
                head = line.substring(3).split(" \\| ");
            } else if (line.startsWith("# ")) {
                parts.add(new AdvicePage.Part(line.substring(2), new ArrayList<>()));
            } else if (line.startsWith("- ")) {
                if (parts.isEmpty()) {
                    parts.add(new AdvicePage.Part("", new ArrayList<>()));
                }
                parts.getLast().points().add(line.substring(2));
            }
        }
        close(head, parts, all);
        return List.copyOf(all);
    }

    private static void close(
            String[] head, List<AdvicePage.Part> parts, List<AdvicePage.Advice> all) {
        if (head.length == 4) {
            all.add(new AdvicePage.Advice(head[0], head[1], head[2], head[3], List.copyOf(parts)));
        }
        parts.clear();
    }

    private static String text(String name) {
        try (var stream = AdviceBook.class.getResourceAsStream("/safety/" + name + ".txt")) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
