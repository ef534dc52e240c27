package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Who ought to be told of a decision, as its words have it: organs it names, and who raised the
/// matter. Pure; the secretary decides.
///
/// @param organs every organ of the municipality, by name
/// @param own the one that decided
record Recipients(List<String> organs, String own) {

    /// @param section the words of the section
    /// @param mover who raised the matter; empty where nobody did
    List<String> of(String section, String mover) {
        var found = new LinkedHashSet<String>();
        var decision = decision(section).toLowerCase(Locale.ROOT);
        for (var organ : organs) {
            if (!organ.equals(own) && names(decision, organ.toLowerCase(Locale.ROOT))) {
                found.add(organ);
            }
        }
        if (!mover.isEmpty()) {
            found.add(mover);
        }
        return new ArrayList<>(found);
    }

    /// `socialnämnden` and `socialnämndens`, and not `familjesocialnämnden`.
    private static boolean names(String text, String organ) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(organ) + "s?(?!\\p{L})")
                .matcher(text)
                .find();
    }

    /// What stands under the first heading of a section, the decision.
    static String decision(String section) {
        var lines = new ArrayList<String>();
        var heads = 0;
        for (var line : section.lines().toList()) {
            if (line.isEmpty()) {
                heads++;
            } else if (heads == 1) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? "" : String.join("\n", lines.subList(1, lines.size()));
    }
}
