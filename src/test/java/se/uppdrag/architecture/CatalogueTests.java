package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.law.Provision;
import se.uppdrag.law.Provisions;

/// Holds the provisions of the program against the catalogue of rules they were read from, by its
/// numbers. The catalogue is no part of the project.
@DisplayName("The catalogue of rules")
class CatalogueTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]+\\d*-[0-9a-z-]+) \\|");

    /// What the catalogue numbers otherwise than we do.
    private static final Map<String, String> OURS = Map.of("KL5-2", "KL5-1", "H-1", "KL4-18a");

    /// Guidance and figures that the catalogue lists beside the law.
    private static final Set<String> NO_LAW = Set.of("H-6", "H-7", "H-8");

    @Test
    void has_no_rule_that_is_not_a_provision_here() throws IOException {
        var file = Path.of(System.getenv().getOrDefault("UPPDRAG_SHARED", "../shared"), "law.md");
        Assumptions.assumeTrue(
                Files.exists(file),
                () ->
                        file
                                + " saknas, så katalogen jämförs inte. Peka ut mappen med UPPDRAG_SHARED.");
        var known = new TreeSet<>(Provisions.all().stream().map(Provision::id).toList());
        var missing = new TreeSet<String>();
        ROW.matcher(Files.readString(file))
                .results()
                .map(row -> row.group(1))
                .filter(id -> !NO_LAW.contains(id))
                .filter(id -> !known.contains(OURS.getOrDefault(id, id)))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void is_named_where_it_numbers_otherwise() {
        assertThat(Provisions.all().stream().map(Provision::id)).containsAll(OURS.values());
    }
}
