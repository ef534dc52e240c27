package se.uppdrag.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.web.Paper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("/verifiera and ./uppdrag verifiera – what a check says, in Swedish")
class CheckingFilesTests {

    @Autowired MockMvc web;
    @Autowired Signatures signatures;
    @Autowired Paper paper;
    @Autowired TestClock clock;
    byte[] pdf = {};
    byte[] signed = {};

    @BeforeEach
    void sign() {
        clock.set("2026-11-25", "21.00");
        pdf = SignedPdfTests.printed(paper);
        signed =
                signatures.sign(
                        pdf, SignedPdfTests.signer("Åsa Öberg (C)"), "Justering", "ordförande");
    }

    byte[] altered() {
        var altered = signed.clone();
        altered[pdf.length / 2] ^= 1;
        return altered;
    }

    MockHttpServletResponse sends(byte[] file) throws Exception {
        var response =
                web.perform(
                                multipart("/verifiera")
                                        .file(
                                                new MockMultipartFile(
                                                        "fil",
                                                        "protokoll.pdf",
                                                        "application/pdf",
                                                        file))
                                        .with(csrf()))
                        .andReturn()
                        .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void anybody_is_told_who_signed_and_when() throws Exception {
        var answer = sends(signed);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(page(answer).select("main").text())
                .contains(
                        "Alla underskrifter är giltiga",
                        "Åsa Öberg (C) Giltig",
                        "Skrev under den 25 november 2026 klockan 21.00",
                        "Avser: Justering",
                        "utfärdare av underskrifter");
    }

    @Test
    void a_changed_file_an_unsigned_one_and_rubbish_are_told_apart() throws Exception {
        assertThat(page(sends(altered())).select("[role=status]").text())
                .contains("Filen har ändrats efter att den skrevs under");
        assertThat(page(sends(pdf)).select("[role=status]").text())
                .contains("Filen har ingen underskrift");
        var rubbish = sends("%PDF-1.7 rest".getBytes(StandardCharsets.US_ASCII));
        assertThat(rubbish.getStatus()).isEqualTo(422);
        assertThat(page(rubbish).text()).contains("Filen går inte att läsa som PDF");
        assertThat(sends(new byte[0]).getStatus()).isEqualTo(422);
    }

    @Test
    void the_certificate_can_be_fetched_and_an_unknown_address_is_not_found() throws Exception {
        var pem =
                web.perform(get("/verifiera/kommunens-certifikat.pem"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(pem).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(
                        web.perform(
                                        get("/verifiera")
                                                .param("protokoll", "/sammantraden/kf/1999-01-01"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
    }

    int command(byte[] file, List<X509Certificate> anchors, ByteArrayOutputStream said) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CheckCommand.run("protokoll.pdf", file, anchors, out, out);
    }

    @Test
    void the_command_needs_no_server_and_says_it_with_its_exit_code() throws Exception {
        var pem = Files.createTempFile("kommunens-certifikat", ".pem");
        Files.writeString(
                pem,
                web.perform(get("/verifiera/kommunens-certifikat.pem"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        var anchors = CheckCommand.anchors(pem);
        var said = new ByteArrayOutputStream();
        assertThat(command(signed, anchors, said)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Alla underskrifter är giltiga", "Åsa Öberg (C): Giltig");
        assertThat(command(altered(), anchors, said)).isEqualTo(2);
        assertThat(command(pdf, anchors, said)).isEqualTo(2);
        assertThat(command(new byte[] {1, 2, 3}, anchors, said)).isEqualTo(2);
        assertThat(command(signed, List.of(), said)).as("only whether it was changed").isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--certifikat");
        assertThat(command(altered(), List.of(), said)).isEqualTo(2);
        var foreign = new OutsideServices(clock);
        try (foreign) {
            assertThat(command(signed, List.of(foreign.certificate), said)).isEqualTo(2);
        }
        Files.delete(Path.of(pem.toString()));
    }
}
