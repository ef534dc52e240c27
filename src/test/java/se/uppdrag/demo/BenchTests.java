package se.uppdrag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
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
    void motions_that_cannot_be_read_are_told_of_before_anything_is_measured() {
        assertThat(bench("sok", "--motioner", "finns-inte.jsonl.xz")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--motioner: finns-inte.jsonl.xz går inte att läsa.");
    }

    @Test
    void a_motion_is_read_as_the_riksdag_gives_it(@TempDir Path folder) throws IOException {
        var file = folder.resolve("motioner.jsonl.xz");
        try (var packed = new XZOutputStream(Files.newOutputStream(file), new LZMA2Options())) {
            packed.write(
                    """
                    {"datum": "2025-10-01", "titel": "Bättre broar", "undertecknare": [{"namn": "Ada Ek", "parti": "S"}, {"namn": "Bo Al", "parti": "M"}], "yrkanden": [{"lydelse": "Broar lagas."}, {"lydelse": "Broar målas."}], "text": "De rostar."}
                    {"datum": "2025-10-02", "titel": "Tagen tillbaka", "undertecknare": [], "yrkanden": [], "text": null}
                    """
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(RiksdagMotion.read(file))
                .singleElement()
                .satisfies(motion -> {
                    assertThat(motion.firstMover()).isEqualTo("Ada Ek (S)");
                    assertThat(motion.text())
                            .isEqualTo(
                                    "Motion av Ada Ek (S), Bo Al (M)\n\n"
                                            + "1. Broar lagas.\n2. Broar målas.\n\nDe rostar.");
                });
    }

    @Test
    void an_invented_motion_has_movers_proposals_and_as_many_words_as_one_of_the_riksdags() {
        var chance = new Random(1);
        for (int i = 0; i < 50; i++) {
            var motion = RiksdagMotion.invented(chance);
            assertThat(motion.movers()).hasSizeBetween(1, 5);
            assertThat(motion.proposals()).hasSizeBetween(1, 6);
            assertThat(motion.text().split("\\s+").length).isBetween(800, 1_100);
        }
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
