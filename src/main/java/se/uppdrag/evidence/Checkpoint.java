package se.uppdrag.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// A signed word on how everything stood at a moment (`kontrollpunkt`), as a note that can be read
/// and kept anywhere: lines of text, an empty line, and the signature.
///
/// ```
/// uppdraget kontrollpunkt 1
/// Alingsås kommun
/// nummer 17
/// tid 2026-11-25T20:14:00Z
/// handelser 18234 3fa9…
/// sammantraden 2 9c01…
/// filer 4 77de…
/// gallrat 0 e3b0…
/// foregaende 5521…
///
/// — Alingsås kommun MEUCIQ…
/// ```
///
/// @param text what is signed, to its last line break
/// @param signature Ed25519 over the text
record Checkpoint(String text, byte[] signature) {

    private static final String FIRST = "uppdraget kontrollpunkt 1";
    private static final String DASH = "— ";
    static final byte[] NOTHING_BEFORE = new byte[32];

    /// How far something had come.
    record Mark(long count, byte[] hash) {

        @Override
        public String toString() {
            return count + " " + HexFormat.of().formatHex(hash);
        }
    }

    /// What it vouches for.
    ///
    /// @param acts how long the book of acts was, and its last hash
    /// @param sittings the logs that had grown, and the hash of how far each had come
    /// @param files those that had come, and the hash of their hashes
    /// @param erased all texts removed from logs, ever
    /// @param previous the hash of the checkpoint before this
    record State(
            int number,
            Instant at,
            Mark acts,
            Mark sittings,
            Mark files,
            Mark erased,
            byte[] previous) {}

    static String text(String house, State state) {
        return String.join(
                        "\n",
                        FIRST,
                        house.replaceAll("\\s+", " "),
                        "nummer " + state.number(),
                        "tid " + state.at(),
                        "handelser " + state.acts(),
                        "sammantraden " + state.sittings(),
                        "filer " + state.files(),
                        "gallrat " + state.erased(),
                        "foregaende " + HexFormat.of().formatHex(state.previous()))
                + "\n";
    }

    static Optional<Checkpoint> parse(String note) {
        var at = note.indexOf("\n\n" + DASH);
        if (!note.startsWith(FIRST + "\n") || at < 0) {
            return Optional.empty();
        }
        try {
            var signed = note.substring(at + 2).strip();
            return Optional.of(
                    new Checkpoint(
                            note.substring(0, at + 1),
                            Base64.getDecoder()
                                    .decode(signed.substring(signed.lastIndexOf(' ') + 1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// The one in a letter that somebody kept, with whatever stands before and after it.
    static Optional<Checkpoint> in(String letter) {
        var plain = letter.replace("\r\n", "\n").replace("\ufeff", "");
        var from = plain.indexOf(FIRST + "\n");
        var dash = from < 0 ? -1 : plain.indexOf("\n\n" + DASH, from);
        if (dash < 0) {
            return Optional.empty();
        }
        var end = plain.indexOf('\n', dash + 2);
        return parse(end < 0 ? plain.substring(from) : plain.substring(from, end + 1));
    }

    /// Nothing when a line is missing or is not what it should be.
    Optional<State> state() {
        var lines = new HashMap<String, String>();
        text.lines()
                .skip(2)
                .forEach(line -> {
                    var space = line.indexOf(' ');
                    if (space > 0) {
                        lines.put(line.substring(0, space), line.substring(space + 1));
                    }
                });
        try {
            return Optional.of(
                    new State(
                            Integer.parseInt(said(lines, "nummer")),
                            Instant.parse(said(lines, "tid")),
                            mark(said(lines, "handelser")),
                            mark(said(lines, "sammantraden")),
                            mark(said(lines, "filer")),
                            mark(said(lines, "gallrat")),
                            HexFormat.of().parseHex(said(lines, "foregaende"))));
        } catch (RuntimeException notAsItShouldBe) {
            return Optional.empty();
        }
    }

    private static String said(Map<String, String> lines, String name) {
        var said = lines.get(name);
        if (said == null) {
            throw new IllegalArgumentException(name);
        }
        return said;
    }

    private static Mark mark(String said) {
        var parts = said.split(" ", 2);
        return new Mark(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
    }

    String note(String house) {
        return text
                + "\n"
                + DASH
                + house.replaceAll("\\s+", " ")
                + " "
                + Base64.getEncoder().encodeToString(signature)
                + "\n";
    }

    byte[] hash() {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What is printed in minutes: `3fa9 11c2 77de 0b14`.
    static String shortForm(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8).replaceAll("(.{4})(?!$)", "$1 ");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }
}
