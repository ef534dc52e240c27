package se.uppdrag.inbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A header with parameters, `text/plain; charset=utf-8`, also where a name is broken over several
/// and coded (RFC 2231).
///
/// @param value in small letters
record Field(String value, Map<String, String> parameters) {

    private static final int MOST = 50;
    private static final Pattern PARAMETER =
            Pattern.compile(
                    ";\\s*([A-Za-z0-9_.-]{1,60})(?:\\*(\\d{1,2}))?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;]*+))");

    private record Part(String text, boolean coded) {}

    static Field read(String written) {
        int semicolon = written.indexOf(';');
        var value = (semicolon < 0 ? written : written.substring(0, semicolon)).strip();
        var parts = new LinkedHashMap<String, TreeMap<Integer, Part>>();
        var found = PARAMETER.matcher(written);
        for (int n = 0; n < MOST && found.find(); n++) {
            var text =
                    found.group(4) == null
                            ? found.group(5).strip()
                            : found.group(4).replaceAll("\\\\(.)", "$1");
            parts.computeIfAbsent(found.group(1).toLowerCase(Locale.ROOT), _ -> new TreeMap<>())
                    .put(
                            found.group(2) == null ? 0 : Integer.parseInt(found.group(2)),
                            new Part(text, found.group(3) != null));
        }
        var parameters = new LinkedHashMap<String, String>();
        parts.forEach((name, pieces) -> parameters.put(name, joined(pieces)));
        return new Field(value.toLowerCase(Locale.ROOT), parameters);
    }

    private static String joined(TreeMap<Integer, Part> pieces) {
        var charset = Optional.<String>empty();
        var text = new StringBuilder();
        var first = true;
        for (var piece : pieces.values()) {
            var value = piece.text();
            if (first && piece.coded()) {
                var said = value.split("'", 3);
                charset = said.length == 3 ? Optional.of(said[0]) : Optional.empty();
                value = said.length == 3 ? said[2] : value;
            }
            text.append(piece.coded() ? value : value.replace("%", "%25"));
            first = false;
        }
        return Coding.words(Coding.percent(text.toString(), charset));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    boolean is(String type) {
        return value.equals(type);
    }

    boolean under(String type) {
        return value.startsWith(type + "/");
    }
}
