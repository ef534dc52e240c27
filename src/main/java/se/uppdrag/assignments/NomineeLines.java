package se.uppdrag.assignments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.assignments.Nominee.FullTime;
import se.uppdrag.register.Post;
import se.uppdrag.register.Title;

/// Nominees as they are typed, one on each line: `Alva Berg (S), ordförande; Majoriteten`, or with
/// full time `Alva Berg (S), ordförande, kommunalråd 100 %; Majoriteten`.
///
/// @param problem the first line that cannot be read; empty when all can
record NomineeLines(List<Nominee> nominees, String problem) {

    /// Of a line where there is never more than one space in a row: with more of them they could be
    /// shared out in so many ways that a long line of spaces would be read for hours.
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<name>[^(),;]+?) ?(?:\\((?<party>[^()]*)\\))? ?"
                            + "(?<more>(?:, ?[^,;]+? ?){0,2})(?:; ?(?<group>[^;]+?) ?)?");

    /// `kommunalråd 60 %`, `kommunalråd heltid`, or the extent alone where the title is forgotten.
    private static final Pattern FULL_TIME =
            Pattern.compile("(?<title>.*?) ?(?:på )?(?:(?<share>[0-9]{1,3}) ?%|(?:heltid))");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    NomineeLines {
        nominees = List.copyOf(nominees);
    }

    /// @param base what one is who is no chair: member, or alternate
    /// @param group the designation for lines that have none of their own; may be empty
    static NomineeLines read(String text, Post base, String group, Set<String> parties) {
        var nominees = new ArrayList<Nominee>();
        for (var line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = LINE.matcher(SPACES.matcher(line).replaceAll(" "));
            var more = parts.matches() ? More.read(parts.group("more"), base) : null;
            if (more == null) {
                return new NomineeLines(List.of(), line);
            }
            var party = code(parts.group("party"));
            var name = parts.group("name").strip();
            if (!name.contains(" ") || party != null && !parties.contains(party)) {
                return new NomineeLines(List.of(), line);
            }
            var own = parts.group("group");
            nominees.add(
                    new Nominee(
                            name,
                            party,
                            more.post(),
                            own != null ? own : group.isEmpty() ? null : group,
                            more.fullTime()));
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
                + (one.fullTime() == null
                        ? ""
                        : ", %s %d %%".formatted(one.fullTime().title(), one.fullTime().share()))
                + (one.group() == null ? "" : "; " + one.group());
    }

    private static @Nullable String code(@Nullable String party) {
        return party == null || party.isBlank() ? null : party.strip().toUpperCase(Locale.ROOT);
    }

    /// What stands after the commas: a post, and full time with its title.
    private record More(Post post, @Nullable FullTime fullTime) {

        /// Nothing where it cannot be read.
        static @Nullable More read(String text, Post base) {
            var post = base;
            FullTime fullTime = null;
            for (var word :
                    Stream.of(text.split(","))
                            .map(String::strip)
                            .filter(w -> !w.isEmpty())
                            .toList()) {
                var extent = FULL_TIME.matcher(word);
                var known = NomineeLines.post(word, base);
                if (known != null) {
                    post = known;
                } else if (fullTime == null && extent.matches()) {
                    var share = extent.group("share");
                    fullTime =
                            new FullTime(
                                    extent.group("title"),
                                    share == null ? Title.FULL : Integer.parseInt(share));
                } else {
                    return null;
                }
            }
            return fullTime != null && (fullTime.share() < 1 || fullTime.share() > Title.FULL)
                    ? null
                    : new More(post, fullTime);
        }
    }

    private static @Nullable Post post(String word, Post base) {
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
