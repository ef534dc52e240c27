package se.uppdrag.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The head of a letter or of one of its parts: lines joined, names in small letters, in the order
/// they came. Reads no more than it has to.
///
/// @param all name to values, the topmost first
/// @param tooMany whether there were more than are read
/// @param end where the head ends and the body begins
record Headers(Map<String, List<String>> all, boolean tooMany, int end) {

    static final int MOST = 500;
    static final int MOST_BYTES = 256 * 1024;

    private static final Pattern NAME = Pattern.compile("[!-9;-~]{1,100}");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");

    /// Who is said to have sent it.
    ///
    /// @param name may be empty
    /// @param address may be empty
    record Sender(String name, String address) {}

    static Headers read(byte[] bytes, int from, int to) {
        int end = end(bytes, from, to);
        var all = new LinkedHashMap<String, List<String>>();
        int until = Math.min(end, from + MOST_BYTES);
        var tooMany = until < end;
        int count = 0;
        var line = new StringBuilder();
        int at = from;
        while (at < until && count <= MOST) {
            int next = lineEnd(bytes, at, until);
            var text = Lettering.guessed(bytes, at, next).stripTrailing();
            var folded = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t');
            if (folded) {
                line.append(' ').append(text.strip());
            } else {
                count += add(all, line.toString());
                line.setLength(0);
                line.append(text);
            }
            at = next;
        }
        if (count <= MOST) {
            add(all, line.toString());
        }
        return new Headers(all, tooMany || count > MOST, end);
    }

    private static int add(Map<String, List<String>> all, String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || !NAME.matcher(line.substring(0, colon).strip()).matches()) {
            return 0;
        }
        all.computeIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        _ -> new ArrayList<>())
                .add(line.substring(colon + 1).strip());
        return 1;
    }

    /// After the first empty line.
    private static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int next = lineEnd(bytes, at, to);
            if (next - at == 1 && bytes[at] == '\n'
                    || next - at == 2 && bytes[at] == '\r' && bytes[at + 1] == '\n') {
                return next;
            }
            at = next;
        }
        return to;
    }

    /// After the line's end.
    static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }

    /// The topmost, as it was written; empty where there is none.
    String first(String name) {
        var values = all.get(name);
        return values == null ? "" : values.getFirst();
    }

    List<String> every(String name) {
        return all.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    /// As it is meant to be read, on one line.
    String text(String name, int most) {
        return Lettering.line(Coding.words(first(name)), most);
    }

    Field field(String name) {
        return Field.read(first(name));
    }

    /// The mark a letter carries through the world, `<…@…>`.
    Optional<String> id() {
        return ids("message-id").stream().findFirst();
    }

    /// The letters it answers.
    List<String> refers() {
        var ids = new ArrayList<>(ids("in-reply-to"));
        // The last is the nearest.
        ids.addAll(ids("references").reversed());
        return ids.stream().distinct().limit(50).toList();
    }

    private List<String> ids(String name) {
        var found = ID.matcher(first(name));
        var ids = new ArrayList<String>();
        while (found.find()) {
            ids.add(found.group());
        }
        return ids;
    }

    Sender sender() {
        return sender(has("from") ? first("from") : first("sender"));
    }

    static Sender sender(String written) {
        int open = written.lastIndexOf('<');
        int close = written.indexOf('>', Math.max(open, 0));
        if (open >= 0 && close > open) {
            var name = written.substring(0, open).strip().replaceAll("^\"|\"$", "");
            return new Sender(
                    Lettering.line(Coding.words(name.replace("\\\"", "\"")), 200),
                    Lettering.line(written.substring(open + 1, close), 254));
        }
        for (var word : written.split("[\\s,;]+")) {
            if (word.indexOf('@') > 0) {
                return new Sender("", Lettering.line(word, 254));
            }
        }
        return new Sender(Lettering.line(Coding.words(written), 200), "");
    }
}
