package se.uppdrag.audit.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// An auditor's own key.
///
/// @param made whether there is one
/// @param admitted whether anything is sealed for it
/// @param open whether it is open in this browser
/// @param alone whether nobody else could let her in, were it lost
/// @param fingerprint what she reads aloud to be let in
public record WorkroomKeyPage(
        boolean made,
        boolean admitted,
        boolean open,
        boolean alone,
        String fingerprint,
        List<Waiting> waiting,
        String mistake,
        @Nullable RefusalText refusal) {

    public record Waiting(String key, String name, String fingerprint) {}
}
