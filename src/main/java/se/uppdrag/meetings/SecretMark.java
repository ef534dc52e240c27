package se.uppdrag.meetings;

import org.jspecify.annotations.Nullable;

/// That an item is secret (`sekretess`), as it is marked when the meeting is planned. It warns, as
/// the registry's mark does, and decides nothing: who is asked for the papers looks at them then
/// (OSL 5:5).
///
/// @param provision of OSL, `21:1`; nothing where the item is not secret
/// @param shown the title everybody sees in place of what the item is about
public record SecretMark(@Nullable String provision, String shown) {

    public static final SecretMark NONE = new SecretMark(null, "");

    /// What is shown where nobody has thought of other words.
    public static final String SHOWN = "Sekretessärende";

    public SecretMark {
        shown = shown.isBlank() ? SHOWN : shown.strip();
    }

    boolean stands() {
        return provision != null;
    }
}
