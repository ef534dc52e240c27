package se.uppdrag.inbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What sort of sender a letter has, by what it says of itself.
enum Nature {
    ORDINARY,
    /// Sent by a program (`auto-generated`), as e-services do: registered as any other.
    GENERATED,
    /// A mailing list or a newsletter.
    LIST,
    /// Marked as spam by our server.
    SPAM,
    /// A machine answers that somebody is away.
    REPLY_BY_MACHINE,
    /// A mail server reports that something could not be delivered (RFC 3464).
    BOUNCE,
    /// From one of our own addresses.
    OWN;

    private static final Pattern AWAY =
            Pattern.compile(
                    "^(autosvar|automatiskt svar|automatic reply|auto(matic)?[ -]?reply|out of office|frånvaro)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Nature of(Opened letter, Set<String> own) {
        var headers = letter.headers();
        var submitted = headers.field("auto-submitted").value();
        var precedence = headers.field("precedence").value();
        if (letter.delivery().isPresent()
                || headers.field("content-type")
                        .parameter("report-type")
                        .equals("delivery-status")) {
            return BOUNCE;
        }
        if (own.contains(headers.sender().address().toLowerCase(Locale.ROOT))) {
            return OWN;
        }
        if (submitted.equals("auto-replied")
                || precedence.equals("auto_reply")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || !submitted.isEmpty()
                        && !submitted.equals("no")
                        && AWAY.matcher(headers.text("subject", 200)).matches()) {
            return REPLY_BY_MACHINE;
        }
        if (headers.first("x-spam-flag").equalsIgnoreCase("yes")) {
            return SPAM;
        }
        if (headers.has("list-id") || Set.of("bulk", "list", "junk").contains(precedence)) {
            return LIST;
        }
        return submitted.isEmpty() || submitted.equals("no") ? ORDINARY : GENERATED;
    }
}
