package se.uppdrag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.Uppdrag;
import se.uppdrag.demo.RehearsalEvening.Played;
import se.uppdrag.demo.RehearsalEvening.Shown;

@DisplayName("A rehearsal says green or red, and why")
class RehearseCommandTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return RehearseCommand.run(Uppdrag.class, List.of(arguments), stream, stream);
    }

    private static Shown shown(
            double answer, double screen, List<String> refused, int dark, int lost) {
        var played = new Played(new double[] {5, answer}, new double[] {20, screen}, refused, dark);
        return new Shown(List.of(played), 102, lost);
    }

    @ParameterizedTest
    @CsvSource({
        "--foljare, saknar värde",
        "--foljare många, ska vara ett heltal",
        "--sal A, Okänt val",
        "--fran http://127.0.0.1:9, svarar inte"
    })
    void what_cannot_be_rehearsed_is_bad_input(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(message);
    }

    @Test
    void an_evening_that_everybody_followed_is_green() {
        assertThat(RehearseCommand.reasons(shown(40, 200, List.of(), 0, 0))).isEmpty();
    }

    @Test
    void whatever_kept_somebody_waiting_is_told() {
        assertThat(RehearseCommand.reasons(shown(1_200, 200, List.of(), 0, 0)))
                .containsExactly("mer än vart hundrade svar dröjde över en sekund");
        assertThat(RehearseCommand.reasons(shown(40, 1_001, List.of(), 3, 2)))
                .containsExactly(
                        "mer än var hundrade sida visade ett resultat först efter en sekund",
                        "3 gånger visade en sida aldrig resultatet",
                        "förbindelsen bröts 2 gånger");
        assertThat(RehearseCommand.reasons(shown(40, 40, List.of("yrka", "rosta", "rosta"), 0, 0)))
                .containsExactly("3 tryck nekades (rosta, yrka)");
        assertThat(RehearseCommand.reasons(new Shown(List.of(), 102, 0)))
                .containsExactly("det fanns inget att spela");
    }
}
