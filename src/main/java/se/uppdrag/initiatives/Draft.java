package se.uppdrag.initiatives;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.files.Files;

/// What a member is writing (`utkast`): exactly what was typed, however unfinished.
///
/// @param text background and reasons
/// @param proposal what the assembly is asked to decide; motions only
/// @param addressee the organ whose chair is asked; interpellations and questions only
/// @param follows what was answered before, and is followed up; interpellations and questions only
record Draft(
        Kind kind,
        String title,
        String text,
        String proposal,
        String addressee,
        @Nullable UUID file,
        @Nullable String fileName,
        @Nullable InitiativeId follows) {

    static final int TITLE_MAX = 150;
    static final int TEXT_MAX = 30_000;

    Draft {
        follows = kind == Kind.MOTION ? null : follows;
    }

    static Draft empty(Kind kind) {
        return new Draft(kind, "", "", "", "", null, null, null);
    }

    /// Tells two wordings apart: who signs says which one she read.
    String fingerprint() {
        var whole =
                String.join("\u0001", kind.name(), title, text, proposal, addressee)
                        + (follows == null ? "" : "\u0001" + follows.value());
        return HexFormat.of().formatHex(Files.sha256(whole.getBytes(StandardCharsets.UTF_8)));
    }

    boolean sameWords(Draft other) {
        return fingerprint().equals(other.fingerprint());
    }

    Draft withFile(UUID stored, String name) {
        return new Draft(kind, title, text, proposal, addressee, stored, name, follows);
    }

    /// Nothing has been written yet, or it has been wiped out.
    boolean blank() {
        return title.isBlank() && text.isBlank() && proposal.isBlank();
    }

    /// The same words as a follow-up, put to whom the first was put to where nobody is chosen. A
    /// motion becomes a question; what it would have had decided is kept.
    ///
    /// @param answering those who may be asked today
    Draft following(Receipt answered, Set<String> answering) {
        return new Draft(
                kind == Kind.MOTION ? Kind.QUESTION : kind,
                title,
                text,
                proposal,
                addressee.isEmpty() && answering.contains(answered.addressee())
                        ? answered.addressee()
                        : addressee,
                file,
                fileName,
                answered.id());
    }

    /// What has to be mended before it can be handed in: field to message key, in page order.
    Map<String, String> mistakes() {
        var found = new LinkedHashMap<String, String>();
        check(found, "rubrik", title, TITLE_MAX, "title");
        check(found, "text", text, TEXT_MAX, "text." + kind);
        switch (kind) {
            case MOTION -> check(found, "forslag", proposal, TEXT_MAX, "proposal");
            case INTERPELLATION, QUESTION -> {
                if (addressee.isBlank()) {
                    found.put("till", "initiatives.mistake.addressee");
                }
            }
        }
        return found;
    }

    private static void check(
            Map<String, String> found, String field, String value, int longest, String name) {
        if (value.isBlank()) {
            found.put(field, "initiatives.mistake." + name);
        } else if (value.length() > longest) {
            found.put(field, "initiatives.mistake.too-long." + field);
        } else if (value.chars().anyMatch(Draft::unreadable)) {
            found.put(field, "initiatives.mistake.unreadable");
        }
    }

    /// Control characters mean that something else than text was pasted.
    private static boolean unreadable(int character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
    }
}
