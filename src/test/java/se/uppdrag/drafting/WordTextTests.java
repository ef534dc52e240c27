package se.uppdrag.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.files.Docx;
import se.uppdrag.files.Docx.Look;
import se.uppdrag.statutes.WordFiles;

@Proves("DOS-1")
@DisplayName("A memorandum taken in from Word")
class WordTextTests {

    private static final String HEAD = "<w:trPr><w:tblHeader/></w:trPr>";

    private static Docx.Taken take(String body) throws Exception {
        return Docx.take(new ByteArrayInputStream(WordFiles.of(body)));
    }

    private static String picture(String told) {
        return "<w:p><w:r><w:drawing><docPr descr=\"" + told + "\"/></w:drawing></w:r></w:p>";
    }

    @Test
    void is_sorted_by_its_headings() throws Exception {
        var file =
                take(
                        WordFiles.styled("Title", "Ny cykelplan")
                                + WordFiles.styled("Heading1", "Sammanfattning")
                                + WordFiles.paragraph("Planen är gammal.")
                                + WordFiles.styled("Heading1", "Förvaltningens förslag till beslut")
                                + WordFiles.item("5", "Cykelplanen antas.")
                                + WordFiles.item("5", "Den gamla upphör.")
                                + WordFiles.styled("Heading1", "Ärendet")
                                + WordFiles.styled("Heading2", "Bakgrund")
                                + WordFiles.paragraph("Planen är från 2014.")
                                + WordFiles.styled("Rubrik1", "Ekonomiska konsekvenser")
                                + WordFiles.paragraph("Inga.")
                                + WordFiles.styled("Heading1", "Barnkonsekvenser")
                                + WordFiles.paragraph("Säkrare skolvägar.")
                                + WordFiles.styled("Heading1", "Beslutet skickas till:")
                                + WordFiles.item("6", "Tekniska nämnden"));
        assertThat(file.looks()).isEmpty();
        assertThat(WordText.of(file.text(), "Ärende"))
                .isEqualTo(
                        new MemoText(
                                "Ny cykelplan",
                                "Planen är gammal.",
                                "Cykelplanen antas.\nDen gamla upphör.",
                                "# Bakgrund\nPlanen är från 2014.",
                                "Inga.",
                                "Säkrare skolvägar.",
                                "Tekniska nämnden"));
    }

    @Test
    void without_headings_is_all_of_it_the_matter() {
        var text = WordText.of("Rad ett.\n\nRad två.", "Cykelplan");
        assertThat(text.title()).isEqualTo("Cykelplan");
        assertThat(text.body()).isEqualTo("Rad ett.\nRad två.");
        assertThat(text.points()).isEmpty();
    }

    @Test
    void is_told_what_somebody_would_not_find_her_way_in() throws Exception {
        assertThat(take(WordFiles.paragraph("Bara text.")).looks())
                .containsExactly(Look.NO_HEADINGS);
        var levels = WordFiles.styled("Heading1", "Ett") + WordFiles.styled("Heading3", "Tre");
        assertThat(take(levels).looks()).containsExactly(Look.LEVEL_IS_SKIPPED);
        var heading = WordFiles.styled("Heading1", "Ett");
        assertThat(take(heading + picture("")).looks())
                .containsExactlyInAnyOrder(Look.PICTURE_HAS_NO_TEXT, Look.PICTURE_IS_LEFT_OUT);
        assertThat(take(heading + picture("En karta")).looks())
                .containsExactly(Look.PICTURE_IS_LEFT_OUT);
        var rows = WordFiles.row("År", "Kronor") + WordFiles.row("2027", "1");
        assertThat(take(heading + "<w:tbl>" + rows + "</w:tbl>").looks())
                .containsExactly(Look.TABLE_HAS_NO_HEAD);
        assertThat(
                        take(heading
                                        + "<w:tbl>"
                                        + rows.replaceFirst("<w:tr>", "<w:tr>" + HEAD)
                                        + "</w:tbl>")
                                .looks())
                .isEmpty();
    }

    @Test
    void that_is_closed_with_a_password_is_refused_by_name() {
        var closed = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, closed, 0, 4);
        assertThatThrownBy(() -> Docx.take(new ByteArrayInputStream(closed)))
                .isInstanceOfSatisfying(
                        Docx.Unreadable.class,
                        no -> assertThat(no.why()).isEqualTo(Docx.Why.LOCKED));
    }
}
