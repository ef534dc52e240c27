package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Refusal;

@DisplayName("The texts")
class TextTests {

    private static final Pattern KEY_IN_CODE =
            Pattern.compile("(?:texts\\.get|shell\\.t)\\(\\s*\"([a-zA-Z0-9._-]+)\"\\s*[,)]");
    private static final Pattern TEXT_IN_TEMPLATE =
            Pattern.compile(">([^<>{}@$]*\\p{L}{3,}[^<>{}@$]*)<");

    private static Properties texts() {
        var all = new Properties();
        for (var file : SourceFiles.under(SourceFiles.MESSAGES, ".properties")) {
            if (file.path().toString().endsWith("_en.properties")) {
                continue; // The same keys in English: EnglishTests.
            }
            try {
                var one = new SaidOnce();
                one.load(new StringReader(file.text()));
                for (var key : one.keySet()) {
                    assertThat(all).as(file.path().toString()).doesNotContainKey(key);
                }
                all.putAll(one);
            } catch (IOException e) {
                throw new AssertionError(file.path().toString(), e);
            }
        }
        return all;
    }

    /// Of a key that is said twice, the first would be lost without a word.
    private static final class SaidOnce extends Properties {

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            assertThat(this).as("said before").doesNotContainKey(key);
            return super.put(key, value);
        }
    }

    static List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.uppdrag")
                        .stream()
                        .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
                        .forEach(type -> {
                            for (var constant : type.reflect().getEnumConstants()) {
                                found.add((Refusal) constant);
                            }
                        });
        return found;
    }

    @Test
    void say_of_every_refusal_why_who_can_decide_otherwise_and_what_to_do() {
        var texts = texts();
        assertThat(refusals())
                .hasSizeGreaterThan(40)
                .allSatisfy(refusal -> {
                    assertThat(refusal.basis()).isNotNull();
                    for (var part : List.of("", ".who", ".next")) {
                        assertThat(texts.getProperty(refusal.key() + part, ""))
                                .as(refusal.key() + part)
                                .isNotBlank();
                    }
                });
    }

    @Test
    void are_all_there_for_the_keys_that_code_and_templates_name() {
        var texts = texts();
        var missing = new ArrayList<String>();
        var sources = new ArrayList<>(SourceFiles.under(SourceFiles.JAVA, ".java"));
        sources.addAll(SourceFiles.under(SourceFiles.TEMPLATES, ".jte"));
        for (var source : sources) {
            var keys = KEY_IN_CODE.matcher(source.text());
            while (keys.find()) {
                if (!texts.containsKey(keys.group(1))) {
                    missing.add(source.path() + ": " + keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void can_be_read_as_message_formats() {
        texts().forEach((key, text) ->
                assertThat(new MessageFormat((String) text)).as((String) key).isNotNull());
    }

    /// What has no arguments is shown as it stands, with the quotes that a format would take away.
    @Test
    void show_no_quotes_of_the_format() {
        texts().forEach((key, text) -> {
            if (!((String) text).matches("(?s).*\\{\\d.*")) {
                assertThat((String) text).as((String) key).doesNotContain("'{'", "''");
            }
        });
    }

    @Test
    void are_never_written_in_the_templates() {
        var literal = new ArrayList<String>();
        for (var template : SourceFiles.under(SourceFiles.TEMPLATES, ".jte")) {
            var texts = TEXT_IN_TEMPLATE.matcher(body(template.text()));
            while (texts.find()) {
                literal.add(template.path() + ": " + texts.group(1).strip());
            }
        }
        assertThat(literal).isEmpty();
    }

    /// Without the lines that say what the template is given.
    private static String body(String template) {
        return template.replaceAll("(?m)^@(?:param|import).*$", "").replace("->", "");
    }

    @Test
    void templates_hold_no_script_and_no_style() {
        assertThat(SourceFiles.under(SourceFiles.TEMPLATES, ".jte"))
                .allSatisfy(template ->
                        assertThat(template.text())
                                .as(template.path().toString())
                                .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|hx-on|js:")
                                .doesNotContain("<style")
                                .doesNotContainPattern(
                                        "<script(?! src=| type=\"application/ld\\+json\")"));
    }
}
