package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The style sheet")
class StyleTests {

    /// A browser says nothing of a brace that is missing; it only stops following the rules after.
    @Test
    void closes_every_rule_before_the_next_layer_begins() throws IOException {
        var sheet =
                Files.readString(Path.of("src/main/resources/static/app.css"))
                        .replaceAll("(?s)/\\*.*?\\*/", "");
        int open = 0;
        int line = 0;
        for (var text : sheet.lines().toList()) {
            line++;
            if (text.startsWith("@layer")) {
                assertThat(open).as("rules open at “%s”, line %d", text, line).isZero();
            }
            open += count(text, '{') - count(text, '}');
        }
        assertThat(open).as("rules left open at the end").isZero();
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(each -> each == wanted).count();
    }
}
