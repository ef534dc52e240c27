package se.uppdrag.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// The texts the program comes with, as files that can be read and corrected without it.
final class SeedTexts {

    private static final String ENTRY = "(?m)^== ";
    private static final String LINK = "-> ";

    record SeedTopic(String slug, String icon, TopicDraft text) {}

    record SeedDefect(String what, String why, String plan) {}

    record SeedAssessment(LocalDate on, String method, List<SeedDefect> defects) {}

    private SeedTexts() {}

    /// `== slug | icon`, `# title`, the text, and links as `-> text | address`.
    static List<SeedTopic> topics() {
        return Arrays.stream(read("topics.txt").split(ENTRY))
                .filter(entry -> !entry.isBlank())
                .map(SeedTexts::topic)
                .toList();
    }

    private static SeedTopic topic(String entry) {
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
        return new SeedTopic(
                head[0].strip(),
                head[1].strip(),
                new TopicDraft(
                        lines.get(1).substring(2),
                        String.join("\n", body).strip(),
                        String.join("\n", links)));
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
