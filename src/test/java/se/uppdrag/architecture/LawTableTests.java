package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Citation;
import se.uppdrag.law.DeadlineRule;

/// Keeps `docs/law/README.md` honest: what the code says no to, and when, stands in the table.
@DisplayName("The table of the law")
class LawTableTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+?) \\|(.*)\\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    private static String text() {
        return SourceFiles.under(Path.of("docs/law"), ".md").getFirst().text();
    }

    /// The rest of each row, by its provision.
    private static Map<String, String> rows() {
        var rows = new LinkedHashMap<String, String>();
        ROW.matcher(text()).results().forEach(row -> rows.put(row.group(1), row.group(2)));
        return rows;
    }

    private static String written(Citation citation) {
        return citation.toString().replace('\u00a0', ' ');
    }

    @Test
    void has_every_refusal_in_the_row_of_its_provision() {
        var rows = rows();
        assertThat(TextTests.refusals())
                .isNotEmpty()
                .allSatisfy(refusal -> {
                    var provision = written(refusal.basis());
                    assertThat(rows.getOrDefault(provision, "no row"))
                            .as(provision)
                            .containsPattern("\\b" + ((Enum<?>) refusal).name() + "\\b");
                });
    }

    @Test
    void has_every_deadline_in_the_row_of_its_provision() {
        var rows = rows();
        assertThat(List.of(DeadlineRule.values()))
                .allSatisfy(rule -> {
                    var provision = written(rule.basis());
                    assertThat(rows.getOrDefault(provision, "no row"))
                            .as(provision)
                            .contains("DeadlineRule." + rule.name());
                });
    }

    @Test
    void names_only_tests_that_exist() {
        var tests =
                SourceFiles.under(Path.of("src/test/java"), "Tests.java").stream()
                        .map(file -> file.path().getFileName().toString().replace(".java", ""))
                        .collect(Collectors.toSet());
        assertThat(TEST.matcher(text()).results().map(found -> found.group(1))).isSubsetOf(tests);
    }
}
