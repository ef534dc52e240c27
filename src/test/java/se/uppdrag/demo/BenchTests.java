package se.uppdrag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.Uppdrag;

@DisplayName("./uppdrag bench")
class BenchTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int bench(String... arguments) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return BenchCommand.run(Uppdrag.class, List.of(arguments), stream, stream);
    }

    @ParameterizedTest
    @CsvSource({
        "valdag, Mätningen ”valdag” finns inte. Mätningarna heter start",
        "--fort, Mätningen ”--fort” finns inte.",
        "--out, --out saknar värde.",
        "--antal, --antal saknar värde."
    })
    void what_cannot_be_measured_is_bad_input(String argument, String message) {
        assertThat(bench(argument)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(message)
                .contains("Skriv: ./uppdrag bench [NAMN] [--out MAPP]")
                .contains("[--antal N]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandat", "start", "haverier"})
    void what_runs_elsewhere_cannot_be_profiled(String name) {
        assertThat(bench(name, "--profil")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--profil visar det som mäts");
    }

    @Test
    void a_figure_is_told_beside_its_limit() {
        var figure = new Figure("51 röster", 300, 150, "ms", "51 sparade rader");
        assertThat(figure.line())
                .matches("51 röster +300,0 ms +2,00 × 51 sparade rader \\(150,0 ms\\)");
        assertThat(figure.facts()).containsEntry("ratio", 2.0);
    }

    @Test
    void a_limit_that_could_not_be_measured_gives_no_ratio() {
        assertThat(new Figure("x", 300, 0, "ms", "y").ratio()).isZero();
    }

    @Test
    void a_profile_tells_whose_code_was_run() {
        var profile = Profile.begin();
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < end) {
            assertThat(new Figure("x", 300, 150, "ms", "y").line()).isNotEmpty();
        }
        assertThat(profile.end())
                .anyMatch(line -> line.matches("profil: vems kod som kördes, [1-9]\\d* prov"))
                .anyMatch(line -> line.matches(" *\\d+,\\d % {2}se\\.uppdrag\\.demo"))
                .anyMatch(line -> line.endsWith("  demo.Figure.line"));
    }
}
