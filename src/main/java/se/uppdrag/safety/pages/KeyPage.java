package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/key.jte` shows.
///
/// @param entrusted whether two officials could give the key back
/// @param fingerprint of the key that waits to be vouched for; empty where none does
/// @param vouched how many have
public record KeyPage(
        String exit,
        boolean made,
        boolean open,
        boolean entrusted,
        String fingerprint,
        String vouched,
        List<Waiting> waiting,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Waiting(String id, String name, String fingerprint) {}

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
