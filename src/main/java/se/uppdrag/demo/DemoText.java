package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The texts the demonstration is made of: one thing a line, parts divided by a bar.
final class DemoText {

    private DemoText() {}

    static List<String> lines(String file) {
        try (var in = DemoText.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("/demo/" + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> rows(String file) {
        return lines(file).stream().map(line -> List.of(line.split("\\|", -1))).toList();
    }
}
