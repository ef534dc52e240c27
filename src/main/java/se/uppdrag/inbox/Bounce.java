package se.uppdrag.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A report that something we sent could not be delivered (RFC 3464).
///
/// @param sent which letter of ours, by the id we gave it
/// @param why as the mail server put it
record Bounce(UUID sent, String why) {

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]*>");

    /// Nothing where it reports only that it takes time, or is not about a letter we know by its
    /// mark.
    static Optional<Bounce> of(Opened letter) {
        var failed = letter.delivery().flatMap(Bounce::failed);
        var about = letter.returned().flatMap(Headers::id).flatMap(Bounce::ours);
        return failed.flatMap(why -> about.map(sent -> new Bounce(sent, why)));
    }

    /// Ours carry `<id@host>`.
    static Optional<UUID> ours(String messageId) {
        var found = OURS.matcher(messageId.toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    /// What is said of the first receiver it failed for.
    private static Optional<String> failed(String report) {
        for (var block : Lettering.plain(report).split("\\n\\s*\\n")) {
            var bytes = block.getBytes(StandardCharsets.UTF_8);
            var fields = Headers.read(bytes, 0, bytes.length);
            if (fields.first("action").equalsIgnoreCase("failed")) {
                var why = fields.text("diagnostic-code", 300).replaceFirst("(?i)^smtp;\\s*", "");
                return Optional.of(why.isEmpty() ? fields.text("status", 60) : why);
            }
        }
        return Optional.empty();
    }
}
