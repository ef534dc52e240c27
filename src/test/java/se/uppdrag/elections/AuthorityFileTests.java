package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;

@DisplayName("The Election Authority's file of a final result")
@Proves({"VL-8", "VL-9"})
class AuthorityFileTests {

    static byte[] packed(int year) throws IOException {
        return Files.readAllBytes(
                Real.file("slutresultat_1489K_%d_pseudonymised.xml.gz".formatted(year)));
    }

    static byte[] plain(int year) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed(year)))) {
            return unpacked.readAllBytes();
        }
    }

    static AuthorityResult read(byte[] file) throws IOException, UnreadableFile {
        return AuthorityFile.read(new ByteArrayInputStream(file));
    }

    @Test
    void alingsas_2018_votes_seats_and_who_was_elected() throws Exception {
        var result = read(packed(2018));
        assertThat(result.count().name()).isEqualTo("Alingsås");
        assertThat(result.electionDay()).isEqualTo("2018-09-09");
        assertThat(result.count().validVotes()).isEqualTo(27413);
        assertThat(result.count().votes()).containsEntry("S", 7388).containsEntry("K", 223);
        assertThat(Distribution.of(result.count()).seats()).isEqualTo(result.officialSeats());

        var moderates = result.elected().getFirst();
        assertThat(moderates.party()).isEqualTo("M");
        assertThat(moderates.members()).hasSize(8);
        assertThat(moderates.members().getFirst())
                .isEqualTo(new AuthorityResult.Candidate("253916", "Kandidat 253916", "P"));
        assertThat(moderates.substitutes()).hasSize(4);
        assertThat(result.elected().stream().mapToInt(one -> one.members().size()).sum())
                .isEqualTo(51);
    }

    @Test
    void alingsas_2014_was_divided_and_each_part_elected_its_own() throws Exception {
        var result = read(packed(2014));
        assertThat(result.count().divided()).isTrue();
        assertThat(Distribution.of(result.count()).seats()).isEqualTo(result.officialSeats());
        assertThat(result.elected().stream().mapToInt(one -> one.members().size()).sum())
                .isEqualTo(51);
    }

    @Test
    void plain_and_packed_are_read_alike() throws Exception {
        assertThat(read(plain(2018))).isEqualTo(read(packed(2018)));
    }

    @Test
    void a_truncated_file_is_told_with_what_was_expected() throws Exception {
        var plain = plain(2018);
        assertThatThrownBy(() -> read(Arrays.copyOf(plain, plain.length / 2)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("avkortad")
                .hasMessageContaining("slutresultat");
        var packed = packed(2018);
        assertThatThrownBy(() -> read(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("avkortad");
    }

    @Test
    void a_foreign_or_empty_file_is_told_with_what_was_expected() {
        for (var foreign : List.of("<svg/>", "", "%PDF-1.7", "{\"votes\":1}", "<VAL/>")) {
            assertThatThrownBy(() -> read(foreign.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("slutresultat");
        }
    }

    @Test
    void another_election_is_told() {
        assertThatThrownBy(
                        () -> read("<VAL VALTYP='Riksdagsval'/>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("Filen gäller Riksdagsval");
    }

    @Test
    void a_result_whose_seats_do_not_add_up_is_told() throws Exception {
        var text = new String(plain(2018), StandardCharsets.ISO_8859_1);
        var wrong = text.replaceFirst("MANDAT=\"8\"", "MANDAT=\"9\"");
        assertThatThrownBy(() -> read(wrong.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("52")
                .hasMessageContaining("51");
    }

    @Test
    void a_byte_order_mark_is_read_over_and_a_wrong_encoding_is_told() throws Exception {
        var start =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<VAL VALTYP=\"Riksdagsval\" TILLFÄLLE=\"x\"/>";
        assertThatThrownBy(() -> read(("\uFEFF" + start).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("Riksdagsval");
        // Saved as Windows-1252 though it says UTF-8.
        assertThatThrownBy(() -> read(start.getBytes(TextFile.WINDOWS)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("inte hel XML");
    }

    @Test
    void nothing_outside_the_file_is_read_and_no_entity_is_expanded() {
        var attack =
                """
                <?xml version="1.0"?>
                <!DOCTYPE VAL [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <VAL VALTYP="Kommunfullmäktigval" RAPPORTERING="SLUTLIG" VALDAG="20180909">&x;</VAL>
                """;
        assertThatThrownBy(() -> read(attack.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageNotContaining("root");
    }

    @Test
    void w22_personal_votes_come_first_and_fifty_is_the_least() {
        var votes =
                new PersonalVotes(621, Map.of("Anna", 70, "Niklas", 49, "Signe", 113, "Adam", 18));
        assertThat(votes.elected(List.of("Niklas", "Anna", "Adam", "Signe", "Eva"), 4))
                .containsExactly("Signe", "Anna", "Niklas", "Adam");
        assertThat(votes.enough("Niklas")).isFalse();
    }
}
