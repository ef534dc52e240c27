package se.uppdrag.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.files.Docx;
import se.uppdrag.files.Docx.Look;
import se.uppdrag.files.Docx.Picture;
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

    @Test
    void has_its_pictures_where_they_stood_with_what_was_told_of_them() throws Exception {
        var file =
                new PicturedWord()
                        .having("rId1", "image1.png", PicturedWord.png(Color.RED))
                        .having("rId2", "image2.JPG", PicturedWord.png(Color.BLUE))
                        .of(
                                WordFiles.styled("Heading1", "Ärendet")
                                        + WordFiles.paragraph("Före.")
                                        + PicturedWord.drawn("rId1", "En karta\növer staden")
                                        + WordFiles.paragraph("Mellan.")
                                        + "<w:tbl><w:tr><w:tc>"
                                        + PicturedWord.drawn("rId2", "")
                                        + "</w:tc></w:tr></w:tbl>");
        var read = Docx.illustrated(new ByteArrayInputStream(file));
        assertThat(read.taken().text())
                .isEqualTo(
                        "# Ärendet\n\nFöre.\n\n[Bild 1: En karta över staden]\n\nMellan.\n\n"
                                + "Tabell: Tabell 1\n|  |\n\n[Bild 2]");
        assertThat(read.pictures()).extracting(Picture::format).containsExactly("PNG", "JPEG");
        assertThat(read.pictures().getFirst().width()).isEqualTo(100);
        assertThat(read.pictures().getFirst().height()).isEqualTo(50);
        assertThat(read.leftOut()).isEmpty();
        assertThat(Docx.read(new ByteArrayInputStream(file)))
                .as("the text alone")
                .doesNotContain("Bild");
    }

    @Test
    void names_what_is_no_picture_as_others_draw_them() throws Exception {
        var chart =
                "<w:p><w:r><w:drawing><graphic><graphicData"
                        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/>"
                        + "</graphic></w:drawing></w:r></w:p>";
        var box =
                "<w:p><w:r><w:t>Före rutan.</w:t></w:r><w:r><AlternateContent><Choice><w:drawing>"
                        + "<graphic><graphicData uri=\"x/wordprocessingShape\"><txbxContent>"
                        + WordFiles.paragraph("I rutan.")
                        + "</txbxContent></graphicData></graphic></w:drawing></Choice><Fallback>"
                        + WordFiles.paragraph("I rutan.")
                        + "</Fallback></AlternateContent></w:r></w:p>";
        var many = new PicturedWord().having("rId9", "image9.png", PicturedWord.png(Color.RED));
        var file =
                many.having("rId1", "image1.emf", new byte[] {1})
                        .having("rId2", "image2.wmf", new byte[] {1})
                        .linked("rId3", "https://example.org/bild.png")
                        .of(
                                PicturedWord.drawn("rId1", "")
                                        + PicturedWord.drawn("rId2", "")
                                        + PicturedWord.drawn("rId3", "")
                                        + chart
                                        + box
                                        + PicturedWord.drawn("rId9", "").repeat(21));
        var read = Docx.illustrated(new ByteArrayInputStream(file));
        assertThat(read.leftOut()).containsExactly("EMF", "WMF", "LINKED", "CHART", "MANY");
        assertThat(read.pictures()).hasSize(20);
        assertThat(read.taken().text()).startsWith("Före rutan.\n\nI rutan.\n\n[Bild 1]");
    }

    @Test
    void a_list_of_points_has_no_pictures_in_it() {
        var text = WordText.of("# Förslag till beslut\n[Bild 1: En karta]\nPlanen antas.", "Plan");
        assertThat(text.points()).containsExactly("Planen antas.");
        assertThat(text.body()).isEqualTo("[Bild 1: En karta]");
    }
}
