package se.uppdrag.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody asks of a list: which page, and what narrows it.
///
/// @param values as they were sent
record Question(Map<String, String> values) {

    private static final int USUAL = 20;
    static final int MOST = 100;

    int page() {
        return number("page", 1, 1_000_000);
    }

    int limit() {
        return number("limit", USUAL, MOST);
    }

    private int number(String name, int usual, int most) {
        var value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            return usual;
        }
        if (!value.matches("[1-9]\\d{0,6}") || Integer.parseInt(value) > most) {
            throw new BadQuestion(name);
        }
        return Integer.parseInt(value);
    }

    long skip() {
        return (page() - 1L) * limit();
    }

    @Nullable Instant time(String name) {
        var value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            // A plus in an address is read as a space, unless whoever wrote it knew.
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new BadQuestion(name);
        }
    }

    boolean truth(String name) {
        return switch (values.getOrDefault(name, "")) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new BadQuestion(name);
        };
    }

    String word(String name) {
        var value = values.getOrDefault(name, "");
        if (!value.matches("[A-Za-z0-9-]{0,60}")) {
            throw new BadQuestion(name);
        }
        return value;
    }

    /// The same question without its page, as it stands in an address.
    String address(String path, String... names) {
        var address = new StringBuilder(path);
        for (var name : names) {
            var value = values.getOrDefault(name, "");
            if (!value.isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value.replace(' ', '+'), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}
