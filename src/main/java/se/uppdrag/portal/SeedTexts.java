package se.uppdrag.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// The texts the program comes with, as files that can be read and corrected without it.
final class SeedTexts {

    private static final String ENTRY = "(?m)^== ";
    private static final String LINK = "-> ";

    record SeedTopic(String slug, String icon, TopicDraft text) {}

    record SeedDefect(String what, String why, String plan) {}

    record SeedAssessment(LocalDate on, String method, List<SeedDefect> defects) {}

    private SeedTexts() {}

    /// `== slug | icon`, `# title`, the text, and links as `-> text | address | in English`.
    static List<SeedTopic> topics() {
        var english = english();
        return entries("topics.txt").map(entry -> topic(entry, english)).toList();
    }

    private static Stream<String> entries(String file) {
        return Arrays.stream(read(file).split(ENTRY)).filter(entry -> !entry.isBlank());
    }

    /// `== slug`, `# title` and the text, by the slug: title first.
    private static Map<String, List<String>> english() {
        return entries("topics-english.txt")
                .map(entry -> entry.lines().toList())
                .collect(
                        Collectors.toMap(
                                lines -> lines.getFirst().strip(),
                                lines ->
                                        List.of(
                                                lines.get(1).substring(2),
                                                String.join("\n", lines.subList(2, lines.size()))
                                                        .strip())));
    }

    private static SeedTopic topic(String entry, Map<String, List<String>> english) {
        var lines = entry.lines().toList();
        var head = lines.getFirst().split("\\|");
        var body = new ArrayList<String>();
        var links = new ArrayList<String>();
        for (var line : lines.subList(2, lines.size())) {
            if (line.startsWith(LINK)) {
                links.add(line.substring(LINK.length()));
            } else {
                body.add(line);
            }
        }
        var told = english.getOrDefault(head[0].strip(), List.of("", ""));
        return new SeedTopic(
                head[0].strip(),
                head[1].strip(),
                new TopicDraft(
                        lines.get(1).substring(2),
                        String.join("\n", body).strip(),
                        String.join("\n", links),
                        told.getFirst(),
                        told.getLast()));
    }

    /// `bedömd day`, the method, and each defect as `== what`, why, plan.
    static SeedAssessment assessment() {
        var entries = read("defects.txt").split(ENTRY);
        var head = entries[0].lines().toList();
        var defects =
                Arrays.stream(entries)
                        .skip(1)
                        .map(entry -> entry.lines().filter(line -> !line.isBlank()).toList())
                        .map(lines -> new SeedDefect(lines.get(0), lines.get(1), lines.get(2)))
                        .toList();
        return new SeedAssessment(
                LocalDate.parse(head.getFirst().split(" ")[1]),
                head.stream().skip(1).collect(Collectors.joining(" ")).strip(),
                defects);
    }

    static String privacy() {
        return read("privacy.txt");
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("portal/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("A text of the program is missing: " + name, missing);
        }
    }
}
