package se.uppdrag.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.PdfSig;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.minutes.pages.PdfPage;
import se.uppdrag.signing.Checked.Result;
import se.uppdrag.signing.Checked.Verdict;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("Signatures in a PDF, checked by pdfsig and veraPDF")
class SignedPdfTests {

    @Autowired Signatures signatures;
    @Autowired Paper paper;
    @Autowired TestClock clock;
    @Autowired Houses houses;
    byte[] pdf = {};

    static Signer signer(String name) {
        return new Signer(new PersonId(UUID.randomUUID()), name);
    }

    @BeforeEach
    void print() {
        clock.set("2026-11-25", "21.00");
        pdf = printed(paper);
    }

    static byte[] printed(Paper paper) {
        return paper.pdf(
                "minutes/pdf",
                Map.of(
                        "page",
                        new PdfPage(
                                "Alingsås kommun",
                                "Protokoll",
                                "Sammanträdesprotokoll",
                                "Kommunfullmäktige",
                                "<h2 id=\"p-1\">§ 1 Upprop</h2><p>Åtta ledamöter är närvarande.</p>",
                                Map.of("#p-1", "§ 1 Upprop"),
                                "Justering",
                                List.of(),
                                "")));
    }

    byte[] signedBy(String... names) {
        var signed = pdf;
        for (var name : names) {
            signed = signatures.sign(signed, signer(name), "Justering", "justerare");
        }
        return signed;
    }

    @Test
    void any_number_of_signatures_keep_it_readable_by_everybody_and_for_ever() throws Exception {
        var signed = signedBy("Åsa Öberg (C)", "Bo Ek (M)", "Cecilia Lind (S)");
        assertThat(VeraPdf.faults(signed)).isEmpty();
        assertThat(PdfSig.valid(signed)).isEqualTo(3);
        assertThat(new String(signed, StandardCharsets.ISO_8859_1))
                .as("what was signed first is still there, byte for byte")
                .startsWith(new String(pdf, StandardCharsets.ISO_8859_1));
        var checked = signatures.check(signed).orElseThrow();
        assertThat(checked.verdict()).as(checked.toString()).isEqualTo(Verdict.VALID);
        assertThat(checked.lines())
                .extracting(Checked.Line::name)
                .containsExactly("Åsa Öberg (C)", "Bo Ek (M)", "Cecilia Lind (S)");
        assertThat(checked.lines().getFirst().at())
                .isEqualTo(Instant.parse("2026-11-25T20:00:00Z"));
        assertThat(checked.lines().getFirst().reason()).isEqualTo("Justering");
        assertThat(checked.lines().getFirst().level()).isEqualTo("PAdES-BASELINE-B");
    }

    @Test
    void one_changed_byte_is_found() throws Exception {
        var signed = signedBy("Åsa Öberg (C)", "Bo Ek (M)");
        for (var at : List.of(200, pdf.length / 2, pdf.length - 40)) {
            var broken = signed.clone();
            broken[at] ^= 1;
            assertThat(signatures.check(broken).map(Checked::verdict).orElse(Verdict.ALTERED))
                    .as("byte %d", at)
                    .isEqualTo(Verdict.ALTERED);
            assertThat(PdfSig.valid(broken)).as("byte %d", at).isZero();
        }
    }

    @Test
    void what_is_written_after_the_last_signature_is_found() {
        var signed = signedBy("Åsa Öberg (C)");
        var longer = Arrays.copyOf(signed, signed.length + 20);
        Arrays.fill(longer, signed.length, longer.length, (byte) '\n');
        assertThat(signatures.check(longer).map(Checked::verdict)).contains(Verdict.ALTERED);
    }

    @Test
    void an_unsigned_file_and_one_that_is_no_pdf_are_told_apart() {
        assertThat(signatures.check(pdf).map(Checked::verdict)).contains(Verdict.UNSIGNED);
        assertThat(signatures.check("Hej".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void whoever_has_made_an_authority_of_her_own_with_our_name_is_not_believed() {
        var keys = Path.of("target/foreign-keys-" + UUID.randomUUID());
        var settings = new SigningSettings(keys, "", "", "", "");
        var foreign = new Signatures(new Authority(settings, houses, clock), settings, clock);
        var signed = foreign.sign(pdf, signer("Åsa Öberg (C)"), "Justering", "");
        assertThat(signatures.check(signed).map(Checked::verdict)).contains(Verdict.UNKNOWN_SIGNER);
        assertThat(foreign.check(signed).map(Checked::verdict)).contains(Verdict.VALID);
    }

    @Test
    void a_personal_identity_number_never_gets_into_a_signature() {
        var signed = signedBy("Åsa Öberg 19800101-1234");
        assertThat(new String(signed, StandardCharsets.ISO_8859_1)).doesNotContain("0101-1234");
        assertThat(signatures.check(signed).orElseThrow().lines())
                .extracting(Checked.Line::name, Checked.Line::result)
                .containsExactly(tuple("Åsa Öberg", Result.VALID));
    }

    @Test
    void the_seal_of_the_municipality_is_a_signature_too() throws Exception {
        var sealed = signatures.seal(pdf, "Protokollsutdrag");
        assertThat(PdfSig.valid(sealed)).isEqualTo(1);
        assertThat(VeraPdf.faults(sealed)).isEmpty();
        assertThat(signatures.check(sealed).map(Checked::verdict)).contains(Verdict.VALID);
    }

    @Test
    void the_library_that_finds_no_signature_with_a_newer_bouncy_castle_is_found_out() {
        assertThat(signatures.check(signedBy("Bo Ek (M)")).orElseThrow().lines()).hasSize(1);
        assertThat(new BouncyCastleProvider().getVersionStr())
                .as("DSS 6.4 sees no signatures with 1.85 and newer")
                .isLessThan("1.85");
    }
}
