package se.uppdrag.learning;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// What a statement carries along, as `multipart/mixed` (xAPI 1.0.3, part 3, section 1.5.2).
///
/// @param sha2 of the content, in small hexadecimal digits
@SuppressWarnings("ArrayRecordComponent")
record Attachment(String sha2, String type, byte[] content) {

    static final int LARGEST = 500_000;

    private static final String HASH = "x-experience-api-hash";
    private static final String ENCODING = "content-transfer-encoding";
    private static final String TYPE = "content-type";

    /// @param json the statements
    /// @param attachments by their hash
    record Sent(byte[] json, Map<String, Attachment> attachments) {}

    private record Part(Map<String, String> head, byte[] content) {}

    static Sent read(@Nullable MediaType type, byte[] body) throws BadStatement {
        if (type == null || !type.getType().equals("multipart")) {
            return new Sent(body, Map.of());
        }
        var boundary = Objects.requireNonNullElse(type.getParameter("boundary"), "");
        var parts = parts(boundary.replace("\"", ""), body);
        if (!type.getSubtype().equals("mixed") || parts.isEmpty()) {
            throw BadStatement.malformed("Statements and attachments are sent as multipart/mixed");
        }
        var first = parts.getFirst();
        if (!first.head().getOrDefault(TYPE, "").startsWith("application/json")) {
            throw BadStatement.malformed("The first part is the statements, as application/json");
        }
        var attachments = new LinkedHashMap<String, Attachment>();
        for (var part : parts.subList(1, parts.size())) {
            var one = attachment(part);
            attachments.put(one.sha2(), one);
        }
        return new Sent(first.content(), attachments);
    }

    private static Attachment attachment(Part part) throws BadStatement {
        if (part.content().length > LARGEST) {
            throw new BadStatement(413, "An attachment is at most 500 kB");
        }
        if (!part.head().getOrDefault(ENCODING, "").equals("binary")) {
            throw BadStatement.malformed("An attachment has Content-Transfer-Encoding: binary");
        }
        var hash = hash(part.content());
        if (!hash.equals(part.head().getOrDefault(HASH, "").toLowerCase(Locale.ROOT))) {
            throw BadStatement.malformed("X-Experience-API-Hash is the SHA-256 of the part");
        }
        return new Attachment(
                hash,
                part.head().getOrDefault(TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE),
                part.content());
    }

    /// In letters of one byte each, so that what is no text comes through as it is.
    private static List<Part> parts(String boundary, byte[] body) throws BadStatement {
        var text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        var all = text.split("\r\n--" + Pattern.quote(boundary), -1);
        if (boundary.isEmpty() || all.length < 2 || !all[all.length - 1].startsWith("--")) {
            throw BadStatement.malformed("The parts have no end");
        }
        var parts = new ArrayList<Part>();
        for (int i = 1; i < all.length - 1; i++) {
            int head = all[i].indexOf("\r\n\r\n");
            if (head < 0) {
                throw BadStatement.malformed("A part has no head");
            }
            parts.add(
                    new Part(
                            head(all[i].substring(0, head)),
                            all[i].substring(head + 4).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return parts;
    }

    private static Map<String, String> head(String text) {
        var head = new HashMap<String, String>();
        text.lines()
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon > 0) {
                        head.put(
                                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                                line.substring(colon + 1).strip());
                    }
                });
        return head;
    }

    /// An answer with what its statements carry along.
    static byte[] write(String boundary, String json, List<Attachment> attachments) {
        var out = new ByteArrayOutputStream();
        line(out, "--" + boundary + "\r\nContent-Type: application/json\r\n\r\n" + json);
        for (var one : attachments) {
            line(
                    out,
                    "\r\n--%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: %s\r\n\r\n"
                            .formatted(boundary, one.type().replaceAll("[\r\n]", ""), one.sha2()));
            out.writeBytes(one.content());
        }
        line(out, "\r\n--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void line(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
