package se.uppdrag.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Opens a letter (MIME, RFC 2045–2049), with a limit on everything. It throws nothing away and
/// never gives up: what it does not understand is enclosed as a file, with the trouble noted.
final class Opener {

    /// Twenty-five megabytes of files, as they are coded in a letter.
    static final int MOST_BYTES = 40_000_000;

    static final int MOST_PARTS = 200;
    static final int MOST_DEPTH = 10;
    static final int MOST_TEXT = 200_000;

    private static final int NAME_MAX = 200;

    private final byte[] raw;
    private final StringBuilder text = new StringBuilder();
    private final List<Opened.Enclosed> files = new ArrayList<>();
    private final List<String> carried = new ArrayList<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private int parts;
    private boolean signed;
    private @Nullable String delivery;
    private @Nullable Headers returned;

    private Opener(byte[] raw) {
        this.raw = raw;
    }

    static Opened open(byte[] raw) {
        return new Opener(raw).letter();
    }

    private Opened letter() {
        var headers = Headers.read(raw, 0, raw.length);
        if (headers.sender().address().isEmpty()) {
            troubles.add(Trouble.NO_SENDER);
        }
        if (raw.length > MOST_BYTES) {
            troubles.add(Trouble.TOO_LARGE);
        } else {
            walk(raw, 0, raw.length, 0, false);
        }
        return new Opened(
                headers,
                Lettering.cut(Lettering.plain(text.toString()).strip(), MOST_TEXT),
                files,
                troubles,
                carried,
                signed,
                Optional.ofNullable(delivery),
                Optional.ofNullable(returned));
    }

    /// @param report whether it is a part of a mail server's report
    private void walk(byte[] bytes, int from, int to, int depth, boolean report) {
        if (++parts > MOST_PARTS) {
            troubles.add(Trouble.TOO_MANY_PARTS);
            return;
        }
        var headers = Headers.read(bytes, from, to);
        if (headers.tooMany()) {
            troubles.add(Trouble.TOO_MANY_HEADERS);
        }
        var type = headers.field("content-type");
        if (depth > MOST_DEPTH) {
            troubles.add(Trouble.TOO_DEEP);
            enclose("", "application/octet-stream", Arrays.copyOfRange(bytes, from, to));
        } else if (type.under("multipart") && !type.is("multipart/encrypted")) {
            compound(bytes, headers, to, type, depth);
        } else {
            single(headers, type, Arrays.copyOfRange(bytes, headers.end(), to), depth, report);
        }
    }

    private void compound(byte[] bytes, Headers headers, int to, Field type, int depth) {
        var inside = Boundary.split(bytes, headers.end(), to, type.parameter("boundary"));
        if (inside.isEmpty()) {
            troubles.add(Trouble.BROKEN_PARTS);
            words(Lettering.guessed(bytes, headers.end(), to));
            return;
        }
        signed |= type.is("multipart/signed");
        if (type.is("multipart/alternative")) {
            alternative(bytes, inside, depth);
            return;
        }
        for (var part : inside) {
            walk(bytes, part.from(), part.to(), depth + 1, type.is("multipart/report"));
        }
    }

    /// The same said twice: as text where that says anything, else as HTML. What is enclosed in
    /// either is kept.
    private void alternative(byte[] bytes, List<Boundary.Part> inside, int depth) {
        var before = text.toString();
        text.setLength(0);
        var said = "";
        for (var part : inside) {
            text.setLength(0);
            walk(bytes, part.from(), part.to(), depth + 1, false);
            if (said.isBlank()) {
                said = text.toString();
            }
        }
        text.setLength(0);
        text.append(before);
        words(said);
    }

    private void single(Headers headers, Field type, byte[] body, int depth, boolean report) {
        var decoded = Coding.decoded(body, headers.first("content-transfer-encoding"));
        if (decoded.broken()) {
            troubles.add(Trouble.BROKEN_CODING);
        }
        var disposition = headers.field("content-disposition");
        var name = name(disposition, type);
        if (type.is("message/delivery-status")) {
            delivery = Lettering.text(decoded.bytes(), "");
        } else if (report && (type.is("message/rfc822") || type.is("text/rfc822-headers"))) {
            returned = Headers.read(decoded.bytes(), 0, decoded.bytes().length);
        } else if (type.is("message/rfc822")) {
            forwarded(decoded.bytes(), depth);
        } else if (written(type) && name.isEmpty() && !disposition.is("attachment")) {
            var said = Lettering.text(decoded.bytes(), type.parameter("charset"));
            words(type.is("text/html") ? SafeText.of(said) : said);
        } else if (!winmail(type, name) || !unwrapped(decoded.bytes())) {
            note(type, name);
            enclose(name, type.value(), decoded.bytes());
        }
    }

    private static boolean written(Field type) {
        return type.value().isEmpty()
                || type.is("text")
                || type.is("text/plain")
                || type.is("text/html");
    }

    private static boolean winmail(Field type, String name) {
        return type.is("application/ms-tnef") || name.equalsIgnoreCase("winmail.dat");
    }

    /// The files in Outlook's wrapping in its place, as any others.
    ///
    /// @return whether there were any
    private boolean unwrapped(byte[] wrapped) {
        var inside = Winmail.of(wrapped, MOST_PARTS - parts);
        for (var one : inside) {
            parts++;
            enclose(Lettering.line(one.name(), NAME_MAX), one.mediaType(), one.bytes());
        }
        return !inside.isEmpty();
    }

    private void note(Field type, String name) {
        if (winmail(type, name)) {
            troubles.add(Trouble.WINMAIL);
        }
        if (type.is("multipart/encrypted")
                || (type.is("application/pkcs7-mime") || type.is("application/x-pkcs7-mime"))
                        && !type.parameter("smime-type").equals("certs-only")) {
            troubles.add(Trouble.ENCRYPTED);
        }
    }

    /// A letter within the letter: its head stands above what it says.
    private void forwarded(byte[] letter, int depth) {
        var headers = Headers.read(letter, 0, letter.length);
        var head = new StringBuilder();
        for (var name : List.of("From", "To", "Date", "Subject")) {
            var value = headers.text(name.toLowerCase(Locale.ROOT), 300);
            if (!value.isEmpty()) {
                head.append("> ").append(name).append(": ").append(value).append('\n');
            }
        }
        words(head.toString());
        headers.id().ifPresent(carried::add);
        carried.addAll(headers.refers());
        walk(letter, 0, letter.length, depth + 1, false);
    }

    private void words(String said) {
        if (!said.isBlank() && text.length() < MOST_TEXT) {
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(Lettering.cut(said.strip(), MOST_TEXT));
        }
    }

    private static String name(Field disposition, Field type) {
        var name = disposition.parameter("filename");
        return Lettering.line(name.isEmpty() ? type.parameter("name") : name, NAME_MAX);
    }

    private void enclose(String name, String mediaType, byte[] bytes) {
        if (bytes.length == 0 && name.isEmpty()) {
            return;
        }
        var number = files.size() + 1;
        files.add(
                new Opened.Enclosed(
                        number,
                        name.isEmpty() ? number + ending(mediaType) : name,
                        mediaType.matches("[\\w.+-]+/[\\w.+-]+")
                                ? mediaType
                                : "application/octet-stream",
                        bytes));
    }

    private static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "text/calendar" -> ".ics";
            case "text/plain" -> ".txt";
            case "text/html" -> ".html";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            default -> ".bin";
        };
    }

    /// Where the parts of a compound part begin and end.
    private static final class Boundary {

        record Part(int from, int to) {}

        private Boundary() {}

        static List<Part> split(byte[] bytes, int from, int to, String boundary) {
            if (boundary.isEmpty()) {
                return List.of();
            }
            var mark = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
            var parts = new ArrayList<Part>();
            int begun = -1;
            int at = from;
            while (at < to && parts.size() <= MOST_PARTS) {
                int next = Headers.lineEnd(bytes, at, to);
                if (begins(bytes, at, next, mark)) {
                    if (begun >= 0) {
                        parts.add(new Part(begun, lineBefore(bytes, begun, at)));
                    }
                    begun = last(bytes, at + mark.length, next) ? -1 : next;
                }
                at = next;
            }
            // A letter that was cut off ends where it ends.
            if (begun >= 0 && begun < to) {
                parts.add(new Part(begun, to));
            }
            return parts;
        }

        private static boolean begins(byte[] bytes, int at, int next, byte[] mark) {
            return next - at >= mark.length
                    && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)
                    && new String(
                                    bytes,
                                    at + mark.length,
                                    next - at - mark.length,
                                    StandardCharsets.ISO_8859_1)
                            .strip()
                            .matches("(--)?");
        }

        private static boolean last(byte[] bytes, int at, int next) {
            return at + 1 < next && bytes[at] == '-' && bytes[at + 1] == '-';
        }

        /// The end of the line before belongs to the boundary.
        private static int lineBefore(byte[] bytes, int from, int at) {
            int end = at;
            if (end > from && bytes[end - 1] == '\n') {
                end--;
            }
            if (end > from && bytes[end - 1] == '\r') {
                end--;
            }
            return Math.max(end, from);
        }
    }
}
