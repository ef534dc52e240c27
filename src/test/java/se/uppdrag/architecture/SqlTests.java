package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;

@DisplayName("The SQL of a module")
@Proves({"GDPR-4"})
class SqlTests {

    private static final Pattern TABLE =
            Pattern.compile(
                    "\\b(?:from|join|into|update|references|table|on)\\s+([a-z_]+)\\.([a-z_]+)");

    private static Set<String> schemas() {
        return SourceFiles.under(SourceFiles.MIGRATIONS, ".sql").stream()
                .map(file -> file.module(SourceFiles.MIGRATIONS))
                .collect(Collectors.toSet());
    }

    @Test
    void names_its_own_tables_and_what_others_have_published() {
        var schemas = schemas();
        var foreign = new ArrayList<String>();
        for (var source : SourceFiles.under(SourceFiles.JAVA, ".java")) {
            var tables = TABLE.matcher(source.text());
            while (tables.find()) {
                var schema = tables.group(1);
                if (schemas.contains(schema)
                        && !schema.equals(source.module(SourceFiles.JAVA))
                        && !tables.group(2).startsWith("published_")) {
                    foreign.add(source.path() + ": " + schema + "." + tables.group(2));
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void makes_only_its_own_schema() {
        for (var file : SourceFiles.under(SourceFiles.MIGRATIONS, ".sql")) {
            var module = file.module(SourceFiles.MIGRATIONS);
            if (module.equals("__root")) {
                continue;
            }
            var made = Pattern.compile("create (?:table|view) ([a-z_]+)\\.").matcher(file.text());
            while (made.find()) {
                assertThat(made.group(1)).as(file.path().toString()).isEqualTo(module);
            }
        }
    }

    @Test
    void keeps_no_personal_identity_numbers() {
        assertThat(SourceFiles.under(SourceFiles.MIGRATIONS, ".sql"))
                .allSatisfy(file ->
                        assertThat(file.text())
                                .as(file.path().toString())
                                .doesNotContainPattern("(?i)personnummer|personal_identity"));
    }
}
