package se.uppdrag.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppdrag.Proves;
import se.uppdrag.Uppdrag;
import se.uppdrag.demo.WalkCommand;

@DisplayName("From the voters' ballots to legal force, page by page")
@Proves({
    "KL4-19", "KL4-27", "KL5-11", "KL5-13", "KL5-14", "KL5-35", "KL5-50", "KL5-52", "KL5-69",
    "KL5-9", "OSL-5-1", "OSL-5-2", "TF-15", "TF-5", "TF-9", "VL-1"
})
class TheWholeStoryTests {

    @Test
    void every_step_holds_and_leaves_its_files(@TempDir Path folder) throws IOException {
        var told = new ByteArrayOutputStream();
        var out = new PrintStream(told, true, StandardCharsets.UTF_8);

        var status = WalkCommand.run(Uppdrag.class, List.of("--out", folder.toString()), out, out);

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("Varje steg höll.");
        assertThat(status).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("7-protokoll.pdf", "8-anslag.html", "9-motionens-vag.html");
        }
        assertThat(Files.readString(folder.resolve("7-protokoll.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void an_option_nobody_knows_is_told_and_nothing_is_started() {
        var told = new ByteArrayOutputStream();
        var err = new PrintStream(told, true, StandardCharsets.UTF_8);
        assertThat(WalkCommand.run(Uppdrag.class, List.of("--snabbt"), err, err)).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("--out MAPP");
    }
}
