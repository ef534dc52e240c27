package se.uppdrag.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppdrag.register.Post;

/// Nominees as they are typed, one on each line: `Alva Berg (S), ordförande; Majoriteten`.
///
/// @param problem the first line that cannot be read; empty when all can
record NomineeLines(List<Nominee> nominees, String problem) {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?<name>[^(),;]+?)\\s*(?:\\((?<party>[^()]*)\\))?\\s*(?:,\\s*(?<post>[^,;]+?)\\s*)?"
                            + "(?:;\\s*(?<group>[^;]+?)\\s*)?");

    NomineeLines {
        nominees = List.copyOf(nominees);
    }

    /// @param base what one is who is no chair: member, or alternate
    /// @param group the designation for lines that have none of their own; may be empty
    static NomineeLines read(String text, Post base, String group, Set<String> parties) {
        var nominees = new ArrayList<Nominee>();
        for (var line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = LINE.matcher(line);
            var post = parts.matches() ? post(parts.group("post"), base) : null;
            if (post == null) {
                return new NomineeLines(List.of(), line);
            }
            var party = code(parts.group("party"));
            var name = parts.group("name").strip().replaceAll("\\s+", " ");
            if (!name.contains(" ") || party != null && !parties.contains(party)) {
                return new NomineeLines(List.of(), line);
            }
            var own = parts.group("group");
            nominees.add(
                    new Nominee(
                            name, party, post, own != null ? own : group.isEmpty() ? null : group));
        }
        return new NomineeLines(nominees, "");
    }

    /// As it is typed back into the form.
    static String written(Nominee one) {
        return one.name()
                + (one.party() == null ? "" : " (" + one.party() + ")")
                + switch (one.post()) {
                    case CHAIR -> ", ordförande";
                    case FIRST_VICE_CHAIR -> ", vice ordförande";
                    case SECOND_VICE_CHAIR -> ", andre vice ordförande";
                    case MEMBER, ALTERNATE -> "";
                }
                + (one.group() == null ? "" : "; " + one.group());
    }

    private static @Nullable String code(@Nullable String party) {
        return party == null || party.isBlank() ? null : party.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable Post post(@Nullable String word, Post base) {
        if (word == null) {
            return base;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ordförande" -> Post.CHAIR;
            case "vice ordförande",
                    "förste vice ordförande",
                    "första vice ordförande",
                    "1:e vice ordförande" ->
                    Post.FIRST_VICE_CHAIR;
            case "andre vice ordförande", "andra vice ordförande", "2:e vice ordförande" ->
                    Post.SECOND_VICE_CHAIR;
            case "ledamot", "ersättare", "revisor" -> base;
            default -> null;
        };
    }
}
