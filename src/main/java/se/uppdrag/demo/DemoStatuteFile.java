package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.web.PlainLetters;

/// One statute of the demonstration: what is said of it, and its texts, each under a line `===`
/// that tells what it is.
record DemoStatuteFile(Map<String, String> head, List<Part> parts) {

    /// @param words what its line says
    record Part(List<String> words, String text) {}

    static DemoStatuteFile read(String name) {
        var head = new HashMap<String, String>();
        var parts = new ArrayList<Part>();
        var sections = text(name).split("(?m)^=== ");
        for (var line : sections[0].lines().toList()) {
            int colon = line.indexOf(": ");
            head.put(line.substring(0, colon), line.substring(colon + 2));
        }
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            parts.add(
                    new Part(
                            List.of(sections[i].substring(0, end).split(" ")),
                            sections[i].substring(end + 1).strip()));
        }
        return new DemoStatuteFile(head, parts);
    }

    static String text(String name) {
        var file = "/demo/statutes/" + name + ".txt";
        try (var in = DemoStatuteFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String head(String name) {
        return head.getOrDefault(name, "");
    }

    String slug() {
        return PlainLetters.of(head("title")).replaceAll("[^a-z0-9]+", "-");
    }
}
