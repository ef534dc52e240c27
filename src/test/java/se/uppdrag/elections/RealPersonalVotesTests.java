package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;

@DisplayName("14 kap. 9 § vallagen – who had personal votes enough in 2018, in every municipality")
@Proves("VL-8")
class RealPersonalVotesTests {

    @Test
    void everybody_is_over_or_under_the_threshold_as_the_authority_has_it() throws Exception {
        var wrong = new ArrayList<String>();
        int over = 0;
        int all = 0;
        try (var reader = reader()) {
            var lines =
                    new CsvLines(
                            reader.readLine(),
                            List.of("party_votes", "personal_votes", "over_threshold"));
            long number = 1;
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                var line = lines.line(text, ++number);
                var official = line.text("over_threshold").equals("J");
                var votes =
                        new PersonalVotes(
                                line.number("party_votes"),
                                Map.of("x", line.number("personal_votes")));
                all++;
                over += official ? 1 : 0;
                if (votes.enough("x") != official) {
                    wrong.add(text);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(over).isGreaterThan(1_000);
        assertThat(all).isGreaterThan(over);
    }

    private static BufferedReader reader() throws IOException {
        var file = Real.file("kommunval_2018_personal_votes_by_party_pseudonymised.csv.gz");
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
