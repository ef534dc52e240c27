package se.uppdrag.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a password must be: long rather than odd, and not what anybody would guess first. After
/// NIST SP 800-63B; there are no rules of digits and capitals, and no day when it must be changed.
public record Password(String value) {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /// What is left of a password when the words that are guessed first have been taken out of it.
    private static final int FEWEST_OWN = 4;

    private static final List<String> GUESSED = read();

    /// @return the key of what is wrong with it
    public Optional<String> problem(String username) {
        return problem(username, List.of());
    }

    /// @param near words that are guessed first just here: what the municipality is called
    Optional<String> problem(String username, List<String> near) {
        var guessed =
                Stream.concat(GUESSED.stream(), near.stream())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        var lower = value.toLowerCase(Locale.ROOT);
        if (value.codePointCount(0, value.length()) < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (value.codePointCount(0, value.length()) > LONGEST) {
            return Optional.of("access.password.long");
        }
        return lower.contains(username)
                        || lower.chars().distinct().count() < FEWEST_DIFFERENT
                        || own(lower, guessed) < FEWEST_OWN
                        || own(asSaid(lower), guessed.stream().map(Password::asSaid).toList())
                                < FEWEST_OWN
                ? Optional.of("access.password.guessable")
                : Optional.empty();
    }

    /// How many letters stand in it that are in none of those words; digits and signs are what
    /// everybody puts before and after.
    private static int own(String text, List<String> words) {
        var left = text;
        for (var word : words) {
            left = left.replace(word, " ");
        }
        return (int) left.chars().filter(Character::isLetter).count();
    }

    /// A sign in the place of a letter is that letter.
    private static String asSaid(String lower) {
        return lower.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static List<String> read() {
        try (var file =
                Objects.requireNonNull(Password.class.getResourceAsStream("/access/guessed.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" +")).stream())
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
