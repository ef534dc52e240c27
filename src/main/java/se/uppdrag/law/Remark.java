package se.uppdrag.law;

import java.util.List;

/// A yes with something to say: "ska om möjligt", "bör". Shown and kept, never in the way.
///
/// @param key the message, in the module's texts
/// @param arguments what the message is filled with, ready to show
public record Remark(Citation basis, String key, List<String> arguments) {

    public Remark {
        arguments = List.copyOf(arguments);
    }
}
