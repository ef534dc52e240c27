package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// A template (`mall`) for letters that go out, in one version. Fields stand in braces: `{dnr}`.
/// Pure.
///
/// @param name what it is chosen by
/// @param subject what the letter is registered as being about
/// @param retired whether it is offered no more
/// @param word the Word file that is filled; nothing where the text is the template
record LetterTemplate(
        UUID id,
        String authority,
        int number,
        String name,
        String subject,
        String text,
        String byName,
        Instant at,
        boolean retired,
        @Nullable UUID word) {

    static final int NAME = 100;

    /// What can stand in braces, and what it is filled with.
    enum Field {
        DNR("dnr"),
        MATTER("ärende"),
        AUTHORITY("myndighet"),
        HOUSE("kommun"),
        OFFICIAL("handläggare"),
        WRITER("avsändare"),
        DATE("datum"),
        PARTIES("parter"),
        RECIPIENT("mottagare"),
        /// What is written in the letter itself, where the template is a Word file.
        TEXT("text");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        /// `{dnr}`
        String written() {
            return "{" + word + "}";
        }
    }

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{1,60})\\}");

    /// Only fields that there are: a misspelt one would stand in every letter.
    Outcome<LetterTemplate> save() {
        for (var one : braces(subject + "\n" + text)) {
            if (fieldOf(one) == null) {
                return refused(RegistryRefusal.NO_SUCH_FIELD, "{" + one + "}");
            }
        }
        return granted(this);
    }

    /// The words with what is known filled in. What is not known stays in its braces, so that it is
    /// seen.
    static String filled(String words, Map<Field, String> known) {
        return BRACES.matcher(words)
                .replaceAll(found -> {
                    var field = fieldOf(found.group(1));
                    var value = field == null ? "" : known.getOrDefault(field, "");
                    return Matcher.quoteReplacement(value.isEmpty() ? found.group() : value);
                });
    }

    /// Where a field stands among words.
    record Place(int start, int end) {}

    static List<Place> fieldsIn(String words) {
        return BRACES.matcher(words)
                .results()
                .filter(one -> fieldOf(one.group(1)) != null)
                .map(one -> new Place(one.start(), one.end()))
                .toList();
    }

    /// Whether what is written in a letter with it has a place.
    boolean takesText() {
        return word == null || text.contains(Field.TEXT.written());
    }

    /// Fields that nobody has filled.
    static Set<String> left(String words) {
        var left = new LinkedHashSet<String>();
        for (var one : braces(words)) {
            if (fieldOf(one) != null) {
                left.add("{" + one + "}");
            }
        }
        return left;
    }

    private static Set<String> braces(String words) {
        var all = new LinkedHashSet<String>();
        BRACES.matcher(words).results().forEach(one -> all.add(one.group(1)));
        return all;
    }

    private static @Nullable Field fieldOf(String word) {
        for (var field : Field.values()) {
            if (field.word.equals(word)) {
                return field;
            }
        }
        return null;
    }
}
