package se.uppdrag.signing;

import java.util.regex.Pattern;
import se.uppdrag.access.PersonId;

/// One who signs (`undertecknare`).
///
/// @param person by the id a signature service knows her by; never in the signature itself
/// @param name as it stands in the certificate: `Astrid Lindmark (C)`
public record Signer(PersonId person, String name) {

    private static final Pattern IDENTITY_NUMBER =
            Pattern.compile("(?:19|20)?\\d{6}\\s*[-+–]?\\s*\\d{4}");

    public Signer {
        name = named(name);
    }

    /// A name without anything that looks like a personal identity number: a signature is copied
    /// for ever.
    static String named(String name) {
        var clean = IDENTITY_NUMBER.matcher(name).replaceAll("").strip();
        return clean.isEmpty() ? "–" : clean.substring(0, Math.min(clean.length(), 64));
    }
}
