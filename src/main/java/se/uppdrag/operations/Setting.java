package se.uppdrag.operations;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/// A setting that the program knows.
///
/// @param name with `*` for a part that the municipality chooses: `uppdrag.brevlada.*.host`
/// @param kind what its value must be
/// @param told whether it stands among the settings of `docs/operations.md`; the others are the
///   program's own
record Setting(String name, Kind kind, boolean told) {

    private static final Set<String> SECRET_ENDINGS =
            Set.of("password", "secret", "token", "client-secret", "token-secret");

    /// @param means what is said to whoever wrote something else
    record Kind(String means, Predicate<String> accepts) {

        static final Kind TEXT = new Kind("text", _ -> true);
        static final Kind SWITCH =
                new Kind("true eller false", Pattern.compile("true|false").asMatchPredicate());
        static final Kind NUMBER =
                new Kind("ett heltal", Pattern.compile("\\d{1,9}").asMatchPredicate());
        static final Kind PORT =
                new Kind(
                        "ett portnummer, 1–65535",
                        text -> NUMBER.accepts.test(text) && within(Integer.parseInt(text)));
        static final Kind TIME =
                new Kind(
                        "en tid, som 750ms, 60s, 15m, 24h eller 14d",
                        text -> readable(() -> DurationStyle.detectAndParse(text)));
        static final Kind SIZE =
                new Kind(
                        "en storlek, som 40MB eller 2GB",
                        text -> readable(() -> DataSize.parse(text)));
        static final Kind DAY =
                new Kind(
                        "ett datum, som 2026-11-25", text -> readable(() -> LocalDate.parse(text)));
        static final Kind ADDRESS =
                new Kind("en adress som börjar med http:// eller https://", Kind::web);
        static final Kind DATABASE =
                new Kind(
                        "en adress som börjar med jdbc:postgresql://",
                        text -> text.startsWith("jdbc:postgresql://"));

        static Kind oneOf(String... words) {
            return new Kind(String.join(" eller ", words), text -> Set.of(words).contains(text));
        }

        private static boolean within(int port) {
            return port > 0 && port <= 65_535;
        }

        private static boolean web(String text) {
            return text.toLowerCase(Locale.ROOT).matches("https?://.+")
                    && readable(() -> URI.create(text));
        }

        private static boolean readable(Runnable reading) {
            try {
                reading.run();
                return true;
            } catch (IllegalArgumentException | DateTimeException no) {
                return false;
            }
        }
    }

    static Setting of(String name, Kind kind) {
        return new Setting(name, kind, true);
    }

    /// What only the program, its tests and the demonstration set.
    static Setting own(String name, Kind kind) {
        return new Setting(name, kind, false);
    }

    /// Whether a name is this one, however it is written: `signIn`, `sign-in` and `SIGNIN` alike.
    boolean named(String written) {
        return plain(written).matches(pattern(plain(name), "[^.]+"));
    }

    boolean namedInEnvironment(String variable) {
        return plain(variable).matches(pattern(plain(name).replace(".", ""), ".+"));
    }

    private static String pattern(String name, String anything) {
        return Arrays.stream(name.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(anything));
    }

    /// Nothing in it is told, not even to whoever wrote it wrong.
    boolean secret() {
        return SECRET_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }
}
