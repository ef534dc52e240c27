package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Holds `docs/asvs.md` against the numbers of the standard, the tests and files it names, and its
/// own counts.
@DisplayName("OWASP ASVS 5.0.0 – each requirement of level 2 has its answer")
class AsvsTests {

    private static final Path TABLE = Path.of("docs/asvs.md");
    private static final Path NUMBERS = Path.of("src/test/resources/architecture/asvs-5.0.0.txt");
    private static final int REQUIREMENTS = 253;
    private static final int SHORTEST_REASON = 20;

    private static final Pattern ROW =
            Pattern.compile(
                    "\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+?) \\| (met|not applicable|operator|not met) \\| (.+) \\|");
    private static final Pattern COUNT =
            Pattern.compile("(?m)^\\| (met|not applicable|operator|not met) \\| (\\d+) \\|$");
    private static final Pattern TEST =
            Pattern.compile("(?:(\\w+)\\.)?(\\w+Tests)(?:#([a-z0-9_]+))?");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`|\\[[^]]+]\\(([^)]+)\\)");

    private record Row(String id, String level, String asks, String state, String shown) {}

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(TABLE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(
                        new Row(
                                row.group(1),
                                row.group(2),
                                row.group(3),
                                row.group(4),
                                row.group(5)));
            }
        }
        return rows;
    }

    /// By their levels.
    private static Map<String, String> numbers() throws IOException {
        var numbers = new TreeMap<String, String>();
        for (var line : Files.readAllLines(NUMBERS)) {
            if (!line.startsWith("#")) {
                var parts = line.split(": ");
                for (var one : parts[1].split(" ")) {
                    numbers.put(
                            parts[0] + "." + one.replace("*", ""), one.endsWith("*") ? "1" : "2");
                }
            }
        }
        return numbers;
    }

    @Test
    void once_and_at_its_level() throws IOException {
        assertThat(numbers()).hasSize(REQUIREMENTS);
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows().stream().collect(Collectors.toMap(Row::id, Row::level)))
                .containsExactlyInAnyOrderEntriesOf(numbers());
    }

    @Test
    void counted_as_it_says_itself() throws IOException {
        var counts =
                rows().stream().collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        var said = new TreeMap<String, Long>();
        COUNT.matcher(Files.readString(TABLE))
                .results()
                .forEach(one -> said.put(one.group(1), Long.parseLong(one.group(2))));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(said);
    }

    @Test
    void shown_by_tests_and_files_that_exist_or_with_a_reason() throws IOException {
        for (var row : rows()) {
            var wrong =
                    row.state().equals("met")
                            ? named(row).stream().map(AsvsTests::missing).toList()
                            : List.of(row.shown().length() < SHORTEST_REASON ? "no reason" : "");
            assertThat(wrong).as(row.id()).isNotEmpty().allMatch(String::isEmpty);
        }
    }

    @Test
    void what_is_not_there_is_found() {
        assertThat(missing("architecture.AsvsTests#what_is_not_there_is_found")).isEmpty();
        assertThat(missing("architecture.AsvsTests#what_is_nowhere")).isNotEmpty();
        assertThat(missing("architecture.NowhereTests")).isNotEmpty();
        assertThat(missing("web/Form.java")).isEmpty();
        assertThat(missing("web/Nowhere.java")).isNotEmpty();
    }

    private static List<String> named(Row row) {
        return NAMED.matcher(row.shown())
                .results()
                .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                .toList();
    }

    /// @return what is wrong with what is named; empty where it is there
    private static String missing(String named) {
        var test = TEST.matcher(named);
        if (!test.matches()) {
            Function<String, Path> from = folder -> Path.of(folder, named);
            return List.of(
                                    from.apply("src/main/java/se/uppdrag"),
                                    from.apply("docs"),
                                    from.apply("src/main"),
                                    from.apply("src/main/resources"))
                            .stream()
                            .anyMatch(Files::exists)
                    ? ""
                    : "no such file: " + named;
        }
        var module = test.group(1) == null ? "" : test.group(1) + ".";
        try {
            var found =
                    Class.forName(
                            "se.uppdrag." + module + test.group(2),
                            false,
                            AsvsTests.class.getClassLoader());
            return test.group(3) == null
                            || Arrays.stream(found.getDeclaredMethods())
                                    .anyMatch(one -> one.getName().equals(test.group(3)))
                    ? ""
                    : "no such method: " + named;
        } catch (ClassNotFoundException nowhere) {
            return "no such class: " + named;
        }
    }
}
