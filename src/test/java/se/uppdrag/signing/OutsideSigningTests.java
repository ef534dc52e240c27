package se.uppdrag.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
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
import se.uppdrag.signing.Checked.Verdict;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("Signatures and time stamps by services outside")
class OutsideSigningTests {

    @Autowired Paper paper;
    @Autowired Houses houses;
    @Autowired TestClock clock;
    OutsideServices outside;
    Path keys = Path.of("target/outside-keys-" + UUID.randomUUID());

    @BeforeEach
    void start() throws Exception {
        clock.set("2026-11-25", "21.00");
        outside = new OutsideServices(clock);
    }

    @AfterEach
    void stop() {
        outside.close();
    }

    Signatures with(boolean service, boolean stamps) {
        var settings =
                new SigningSettings(
                        keys,
                        "",
                        stamps ? outside.address().resolve("tsa").toString() : "",
                        service ? outside.address().toString() : "",
                        OutsideServices.TOKEN);
        return new Signatures(new Authority(settings, houses, clock), settings, clock);
    }

    /// Puts the certificate of the service among those the municipality trusts.
    void trustTheService() throws IOException, GeneralSecurityException {
        var pem =
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(outside.certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
        Files.createDirectories(keys.resolve("trusted"));
        Files.writeString(keys.resolve("trusted/service.pem"), pem);
    }

    @Test
    void the_service_signs_with_the_key_it_holds_and_never_sees_the_text() throws Exception {
        var person = SignedPdfTests.signer("Åsa Öberg (C)");
        outside.known.put(person.person().value().toString(), "Åsa Öberg");
        var signed =
                with(true, false)
                        .sign(SignedPdfTests.printed(paper), person, "Justering", "ordförande");
        assertThat(PdfSig.valid(signed)).isEqualTo(1);
        assertThat(VeraPdf.faults(signed)).isEmpty();
        assertThat(outside.asked).hasSize(2);
        assertThat(outside.asked.get(1))
                .contains("\"credentialID\":\"nyckel-1\"", "1.2.840.10045.4.3.2")
                .hasSizeLessThan(400);
        assertThat(with(true, false).check(signed).map(Checked::verdict))
                .as("before the municipality trusts the service")
                .contains(Verdict.UNKNOWN_SIGNER);
        trustTheService();
        var checked = with(true, false).check(signed).orElseThrow();
        assertThat(checked.verdict()).isEqualTo(Verdict.VALID);
        assertThat(checked.lines().getFirst().issuer())
                .isEqualTo("Underskriftstjänsten AB, utfärdare av underskrifter");
    }

    @Test
    void a_service_that_knows_her_not_or_does_not_answer_signs_nothing() {
        var pdf = SignedPdfTests.printed(paper);
        var stranger = SignedPdfTests.signer("Bo Ek (M)");
        assertThatThrownBy(() -> with(true, false).sign(pdf, stranger, "Justering", ""))
                .isInstanceOf(SigningFailed.class)
                .hasMessageContaining("knows no key");
        var service = with(true, false);
        var stamping = with(false, true);
        outside.close();
        assertThatThrownBy(() -> service.sign(pdf, stranger, "Justering", ""))
                .isInstanceOf(SigningFailed.class);
        assertThatThrownBy(() -> stamping.sign(pdf, stranger, "Justering", ""))
                .isInstanceOf(SigningFailed.class);
    }

    @Test
    void time_stamps_make_the_file_fit_to_be_kept_for_ever() throws Exception {
        trustTheService();
        var signatures = with(false, true);
        var once =
                signatures.sign(
                        SignedPdfTests.printed(paper),
                        SignedPdfTests.signer("Åsa Öberg (C)"),
                        "Justering",
                        "");
        var line = signatures.check(once).orElseThrow().lines().getFirst();
        assertThat(line.level()).isEqualTo("PAdES-BASELINE-T");
        assertThat(line.stamped()).isEqualTo(clock.instant());
        assertThat(line.result()).isEqualTo(Checked.Result.VALID);

        var kept =
                signatures.preserve(
                        signatures.sign(once, SignedPdfTests.signer("Bo Ek (M)"), "Justering", ""));
        var checked = signatures.check(kept).orElseThrow();
        assertThat(checked.verdict()).as(checked.toString()).isEqualTo(Verdict.VALID);
        assertThat(VeraPdf.faults(kept)).isEmpty();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).contains("DocTimeStamp");
        assertThat(outside.asked).as("the list of the time stamps' authority").contains("crl");
        assertThat(checked.lines())
                .extracting(Checked.Line::level)
                .containsOnly("PAdES-BASELINE-LTA");

        // Years later, with everybody gone, the file still proves itself.
        outside.close();
        clock.set("2036-11-25", "21.00");
        assertThat(signatures.check(kept).map(Checked::verdict)).contains(Verdict.VALID);
    }

    @Test
    void without_the_lists_of_others_the_file_is_no_worse_than_it_was() throws Exception {
        trustTheService();
        var signatures = with(false, true);
        outside.listsNothing = true;
        var kept =
                signatures.preserve(
                        signatures.sign(
                                SignedPdfTests.printed(paper),
                                SignedPdfTests.signer("Åsa Öberg (C)"),
                                "Justering",
                                ""));
        var checked = signatures.check(kept).orElseThrow();
        assertThat(checked.verdict()).isEqualTo(Verdict.VALID);
        assertThat(VeraPdf.faults(kept)).isEmpty();
    }
}
