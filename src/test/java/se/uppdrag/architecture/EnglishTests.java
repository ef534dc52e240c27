package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What stands around every page, and the reader's own pages of the courses, are said in English
/// too: all of it, and nothing else.
@DisplayName("The texts in English")
class EnglishTests {

    private static final List<String> MODULES = List.of("web", "learning", "practice");

    private static final Set<String> AROUND =
            Set.of(
                    "layout/app",
                    "layout/breadcrumbs",
                    "layout/document",
                    "layout/footer",
                    "layout/language",
                    "layout/mark",
                    "layout/page",
                    "layout/public",
                    "layout/refusal",
                    "web/down",
                    "web/error",
                    "web/refusal",
                    "practice/exercises");

    /// The office's pages, and what is printed or sent away.
    private static final Pattern NOT_THE_READERS =
            Pattern.compile(
                    "learning/(book-.*|certificate-paper|export-.*|field|material-office|shelf|training-form|writing)");

    private static final List<String> CODE =
            List.of(
                    "learning/CourseController",
                    "learning/FollowController",
                    "learning/LessonPages",
                    "learning/MaterialPages",
                    "learning/PackageController",
                    "learning/TrainingController",
                    "learning/TrainingPages",
                    "web/ErrorPages");

    /// Said there, and to nobody who reads in English: by the office, on the start page and on
    /// paper.
    private static final Pattern SWEDISH_ALONE =
            Pattern.compile(
                    "learning\\.(shelf|archive\\.since|certificate\\.(title|text|training|made)|field\\.fil|material\\.remove|mistake\\.fil"
                            + "|packages\\.office|package\\.(add|hint|take|bad\\..*)|trainings\\.office"
                            + "|training\\.(new|ask.*|task.*)|course\\.[A-Z]+\\.why)");

    /// The refusals that only the office meets.
    private static final Pattern OFFICE =
            Pattern.compile(
                    "learning\\.refusal\\.(LESSON_WAS_CHANGED_MEANWHILE|TRAINING_HAS_NOT_BEGUN|FOLDER_IS_TAKEN|ARCHIVE_IS_SILENT).*");

    /// Names, the same in every language.
    private static final Set<String> ALIKE =
            Set.of("SCORM 1.2", "SCORM 2004", "cmi5", "xAPI (Tin Can)", "Material");

    private static final Pattern KEY =
            Pattern.compile("\"((?:web|learning|practice)\\.[A-Za-z0-9_.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private static Properties texts(String ending) {
        var all = new Properties();
        for (var module : MODULES) {
            try (Reader file =
                    Files.newBufferedReader(
                            SourceFiles.MESSAGES.resolve(module + ending + ".properties"))) {
                all.load(file);
            } catch (IOException e) {
                throw new AssertionError(module, e);
            }
        }
        return all;
    }

    private static Set<String> said() throws IOException {
        var sources = new ArrayList<Path>();
        CODE.forEach(one -> sources.add(SourceFiles.JAVA.resolve(one + ".java")));
        AROUND.forEach(one -> sources.add(SourceFiles.TEMPLATES.resolve(one + ".jte")));
        try (var templates = Files.list(SourceFiles.TEMPLATES.resolve("learning"))) {
            templates
                    .filter(one ->
                            !NOT_THE_READERS
                                    .matcher(
                                            "learning/"
                                                    + one.getFileName()
                                                            .toString()
                                                            .replace(".jte", ""))
                                    .matches())
                    .forEach(sources::add);
        }
        var swedish = texts("");
        var said = new TreeSet<String>();
        for (var source : sources) {
            KEY.matcher(Files.readString(source))
                    .results()
                    .map(one -> one.group(1))
                    .flatMap(key -> with(key, swedish))
                    .forEach(said::add);
        }
        with("learning.refusal.", swedish)
                .filter(key -> !OFFICE.matcher(key).matches())
                .forEach(said::add);
        said.removeIf(key -> SWEDISH_ALONE.matcher(key).matches());
        return said;
    }

    /// A key that is put together in code stands for all that begin so.
    private static Stream<String> with(String key, Properties swedish) {
        return key.endsWith(".")
                ? swedish.stringPropertyNames().stream().filter(one -> one.startsWith(key))
                : Stream.of(key, key + ".next").filter(swedish::containsKey);
    }

    @Test
    void are_all_those_of_the_frame_and_of_the_readers_pages_and_no_others() throws IOException {
        var said = said();
        assertThat(said).hasSizeGreaterThan(150);
        assertThat(texts("_en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    void stand_in_the_frame_under_the_name_of_the_frame() {
        for (var name : AROUND) {
            if (name.startsWith("layout/")) {
                var keys =
                        Pattern.compile("\\.t\\(\"([^\"]+)\"")
                                .matcher(template(name))
                                .results()
                                .map(one -> one.group(1));
                assertThat(keys).as(name).allMatch(key -> key.startsWith("web."));
            }
        }
    }

    private static String template(String name) {
        try {
            return Files.readString(SourceFiles.TEMPLATES.resolve(name + ".jte"));
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void have_no_swedish_left_in_them() {
        var swedish = texts("");
        texts("_en")
                .forEach((key, text) -> {
                    // A straight apostrophe is doubled with something put in, and not without.
                    assertThat((String) text).as((String) key).doesNotContainPattern("[åäöÅÄÖ']");
                    if (!ALIKE.contains(text)) {
                        assertThat(text).as((String) key).isNotEqualTo(swedish.get(key));
                    }
                });
    }

    @Test
    void hold_what_the_swedish_ones_hold() {
        var swedish = texts("");
        texts("_en")
                .forEach((key, text) -> {
                    assertThat(places((String) text))
                            .as((String) key)
                            .isEqualTo(places(swedish.getProperty((String) key)));
                    assertThat(new MessageFormat((String) text)).isNotNull();
                });
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(PLACE.matcher(text).results().map(MatchResult::group).toList());
    }
}
