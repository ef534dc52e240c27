package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// By the Swedish dictionary of LanguageTool, read by Lucene's Hunspell.
@DisplayName("The words")
class SpellingTests {

    private static final Path COURSES = Path.of("src/main/resources/learning");
    private static final Path MANUAL = Path.of("docs/manual");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /// Words that the dictionary lacks, each read by a person.
    private static final String OWN = "/words.txt";

    private static final Pattern NOT_TEXT =
            Pattern.compile(
                    "\\[[A-Z][A-Za-z]*(?: [0-9:]+(?: [a-z])?)?](?!\\()|]\\([^)]*\\)|\\{[^}]*}|https?://\\S+|[\\w.%/-]*[/.][a-z0-9/.%-]+");
    private static final Pattern ENGLISH = Pattern.compile("\\.(english|en)(\\.|$)");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-’']\\p{L}+)*");

    private static Hunspell swedish;
    private static Set<String> own;

    @BeforeAll
    static void read() throws IOException, ParseException {
        try (var affixes = resource("/org/languagetool/resource/sv/hunspell/sv_SE.aff");
                var words = resource("/org/languagetool/resource/sv/hunspell/sv_SE.dic");
                var list = resource(OWN)) {
            swedish =
                    new Hunspell(new Dictionary(new ByteBuffersDirectory(), "sv", affixes, words));
            own =
                    new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(Collectors.toSet());
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SpellingTests.class.getResourceAsStream(name), name);
    }

    private static boolean known(String word) {
        return ABBREVIATION.matcher(word).matches()
                || own.contains(word.toLowerCase(Locale.ROOT))
                || swedish.spell(word)
                || word.contains("-") && Stream.of(word.split("-")).allMatch(SpellingTests::known);
    }

    @Test
    void of_the_courses_are_swedish_or_stand_in_the_word_list() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : files(COURSES, ".md")) {
            unknown(file.toString(), Files.readString(file), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void of_the_manual_are_swedish_or_stand_in_the_word_list() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : files(MANUAL, ".md")) {
            // What is typed as it stands is no word of ours.
            unknown(
                    file.toString(),
                    Files.readString(file).replaceAll("(?s)```.*?```|`[^`]*`", " "),
                    found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void of_the_pages_are_swedish_or_stand_in_the_word_list() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : files(MESSAGES, ".properties")) {
            if (file.toString().endsWith("_en.properties")) {
                continue;
            }
            var texts = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            texts.keySet().removeIf(key -> ENGLISH.matcher(key.toString()).find());
            texts.forEach((key, text) ->
                    unknown(
                            key.toString(),
                            text.toString().replace("''", "’").replaceAll("<[^>]*>", " "),
                            found));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(one -> one.toString().endsWith(ending)).toList();
        }
    }

    private static void unknown(String where, String text, Map<String, String> found) {
        WORD.matcher(NOT_TEXT.matcher(text).replaceAll(" "))
                .results()
                .map(one -> one.group())
                .filter(word -> !known(word))
                .forEach(word -> found.putIfAbsent(word, where));
    }

    @Test
    void of_the_list_are_all_needed() {
        assertThat(own.stream().filter(swedish::spell)).isEmpty();
    }

    @Test
    void that_are_wrongly_spelt_are_found() {
        assertThat(Stream.of("fullmägtige", "kommunstyrlesen", "rösträt", "ohmröstning"))
                .noneMatch(SpellingTests::known);
        assertThat(Stream.of("fullmäktige", "kommunstyrelsen", "rösträtt", "omröstning"))
                .allMatch(SpellingTests::known);
    }
}
