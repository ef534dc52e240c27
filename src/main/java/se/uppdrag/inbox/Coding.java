package se.uppdrag.inbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The codings of a letter taken off: base64, quoted-printable, and words in headers (RFC 2045,
/// 2047). What is broken gives what can be had of it.
final class Coding {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

    private Coding() {}

    /// @param broken whether characters were there that the coding does not have
    record Decoded(byte[] bytes, boolean broken) {}

    static Decoded decoded(byte[] body, String coding) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body, false);
            default -> new Decoded(body, false);
        };
    }

    private static Decoded base64(byte[] body) {
        var clean = new byte[body.length];
        int length = 0;
        var broken = false;
        for (byte each : body) {
            if (letter(each)) {
                clean[length++] = each;
            } else if (each > ' ' && each != '=') {
                broken = true;
            }
        }
        if (length % 4 == 1) {
            // Six bits are no byte.
            length--;
            broken = true;
        }
        return new Decoded(Base64.getDecoder().decode(Arrays.copyOf(clean, length)), broken);
    }

    private static boolean letter(byte each) {
        return each >= 'A' && each <= 'Z'
                || each >= 'a' && each <= 'z'
                || each >= '0' && each <= '9'
                || each == '+'
                || each == '/';
    }

    private static Decoded quotedPrintable(byte[] body, boolean header) {
        var out = new ByteArrayOutputStream(body.length);
        var broken = false;
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '_' && header) {
                out.write(' ');
            } else if (body[i] != '=') {
                out.write(body[i]);
            } else if (i + 2 < body.length && hex(body[i + 1]) >= 0 && hex(body[i + 2]) >= 0) {
                out.write(hex(body[i + 1]) * 16 + hex(body[i + 2]));
                i += 2;
            } else {
                var end = softEnd(body, i + 1);
                broken |= end == i;
                if (end == i) {
                    out.write('=');
                }
                i = end;
            }
        }
        return new Decoded(out.toByteArray(), broken);
    }

    /// Where a line that only seems to end does so; the place before where it is no such end.
    private static int softEnd(byte[] body, int from) {
        int i = from;
        while (i < body.length && (body[i] == ' ' || body[i] == '\t' || body[i] == '\r')) {
            i++;
        }
        return i >= body.length ? body.length - 1 : body[i] == '\n' ? i : from - 1;
    }

    private static int hex(byte each) {
        return Character.digit(each, 16);
    }

    /// A header as it is meant to be read: `=?utf-8?Q?=C3=85tg=C3=A4rd?=` is `Åtgärd`. A character
    /// that is shared by two words becomes whole again.
    static String words(String header) {
        var found = WORD.matcher(header);
        var out = new StringBuilder();
        var pending = new ByteArrayOutputStream();
        var charset = "";
        int end = 0;
        while (found.find()) {
            var between = header.substring(end, found.start());
            var said = found.group(1).replaceFirst("\\*.*", "");
            var joins = pending.size() > 0 && between.isBlank() && said.equalsIgnoreCase(charset);
            if (!joins) {
                out.append(Lettering.text(pending.toByteArray(), charset));
                out.append(pending.size() > 0 && between.isBlank() ? "" : between);
                pending.reset();
            }
            charset = said;
            var bytes = found.group(3).getBytes(StandardCharsets.ISO_8859_1);
            pending.writeBytes(
                    found.group(2).equalsIgnoreCase("b")
                            ? base64(bytes).bytes()
                            : quotedPrintable(bytes, true).bytes());
            end = found.end();
        }
        out.append(Lettering.text(pending.toByteArray(), charset));
        return out.append(header.substring(end)).toString();
    }

    /// `UTF-8''r%C3%A4kning.pdf` (RFC 2231).
    static String percent(String value, Optional<String> charset) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%'
                    && i + 2 < bytes.length
                    && hex(bytes[i + 1]) >= 0
                    && hex(bytes[i + 2]) >= 0) {
                out.write(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return Lettering.text(out.toByteArray(), charset.orElse(""));
    }
}
