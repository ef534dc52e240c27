package se.uppdrag.evidence;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A checkpoint as somebody outside has kept it: the note itself, the text of a letter with the
/// note in it, or the letter as a mail program saves it (`.eml`).
final class KeptLetter {

    /// More than any letter of ours; what is longer is no such letter.
    private static final int LONGEST = 1 << 20;

    private KeptLetter() {}

    static Optional<Checkpoint> checkpoint(byte[] bytes) {
        return bytes.length > LONGEST
                ? Optional.empty()
                : Checkpoint.in(new String(bytes, StandardCharsets.UTF_8))
                        .or(() -> saved(bytes).flatMap(Checkpoint::in));
    }

    private static Optional<String> saved(byte[] bytes) {
        try {
            return text(new MimeMessage(null, new ByteArrayInputStream(bytes)));
        } catch (MessagingException | IOException noLetter) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent() instanceof String text ? Optional.of(text) : Optional.empty();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }
}
