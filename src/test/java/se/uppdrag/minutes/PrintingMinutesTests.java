package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.Council;
import se.uppdrag.PdfSig;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.signing.Checked;
import se.uppdrag.signing.Signatures;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("Minutes as PDF, checked by veraPDF")
class PrintingMinutesTests {

    @Autowired Council council;
    @Autowired Minutes minutes;
    @Autowired Printing printing;
    @Autowired Signatures signatures;
    @Autowired Extracts extracts;
    @Autowired VerifiedTable verified;

    byte[] printed() {
        council.gather();
        var meeting = council.held("2026-11-25", council.motion("Fler cykelvägar"));
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        assertThat(printing.pdf(meeting)).as("before all have signed").isEmpty();
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        var pdf = printing.pdf(meeting).orElseThrow().bytes();
        assertThat(printing.pdf(meeting).orElseThrow().bytes())
                .as("set once, the same ever after")
                .isEqualTo(pdf);
        return pdf;
    }

    @Test
    void a_section_alone_is_sealed_and_says_the_words_that_were_signed() throws Exception {
        council.gather();
        var meeting = council.held("2026-09-23", council.motion("Fler bänkar"));
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        var published = verified.find(meeting.id()).orElseThrow();
        var section = verified.sections(meeting.id()).getLast().number();
        var pdf = extracts.of(meeting, published, section, false).orElseThrow();
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(PdfSig.valid(pdf)).isEqualTo(1);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "§ " + section + " Fler bänkar",
                            "Motionen bifalls",
                            "Justerat av Alva Berg, ordförande, den 23 september 2026",
                            "Hur beslutet överklagas",
                            "inom tre veckor från den dag då justeringen",
                            "ordagrant taget ur det justerade protokollet")
                    .doesNotContain("Upprop och val av justerare");
        }
        assertThat(extracts.of(meeting, published, 9_999, false)).isEmpty();
    }

    @Test
    @Proves("FL-33")
    void an_extract_may_leave_out_the_names_of_those_who_took_part() throws Exception {
        council.gather();
        var meeting = council.held("2026-09-30", council.motion("Fler lyktor"));
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
        var published = verified.find(meeting.id()).orElseThrow();
        var section = verified.sections(meeting.id()).getLast().number();
        try (var document =
                Loader.loadPDF(extracts.of(meeting, published, section, true).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Fler lyktor", "[namn utelämnat, 33 § FL]")
                    .doesNotContain("Justerat av", "Alva Berg");
        }
    }

    @Test
    void can_be_kept_for_ever_and_read_by_everybody() throws Exception {
        var pdf = printed();
        java.nio.file.Files.write(java.nio.file.Path.of("target/protokoll.pdf"), pdf);
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(PdfSig.valid(pdf)).as("chair and two verifiers").isEqualTo(3);
        var checked = signatures.check(pdf).orElseThrow();
        assertThat(checked.verdict()).isEqualTo(Checked.Verdict.VALID);
        assertThat(checked.lines())
                .extracting(Checked.Line::name)
                .containsExactly("Alva Berg", "Bo Ek", "Cecilia Lind");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Protokoll Kommunfullmäktige 25 november 2026");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren()).isTrue();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "Sammanträdesprotokoll Kommunfullmäktige, onsdag 25 november 2026",
                            "Röst Antal Ledamöter Ja 4 Alva Berg, Bo Ek, Cecilia Lind, Eva Öst",
                            "yrkar avslag: För dyrt <& onödigt>.",
                            "Justeras av Alva Berg, ordförande.",
                            "Underskrifterna finns elektroniskt i den här filen",
                            "Kontrollsumma (SHA-256) för den justerade texten:");
        }
    }
}
