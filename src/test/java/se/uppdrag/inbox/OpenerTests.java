package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.files.OfficeFiles;

@DisplayName("A letter is opened, whatever its sender's program made of it")
class OpenerTests {

    static final Duration LONGEST = Duration.ofSeconds(5);

    static byte[] bytes(String letter) {
        return letter.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static Opened open(String letter) {
        return Opener.open(bytes(letter));
    }

    @Test
    void headers_are_read_as_they_are_meant() {
        var headers =
                open("""
                From: =?iso-8859-1?Q?=C5sa_=D6berg?= <asa@example.se>
                Subject: =?utf-8?B?w4V0Z8Okcg==?=
                 =?utf-8?B?ZGVyIHbDpWc=?= och =?UTF-8?Q?br=C3?= =?UTF-8?Q?=A5k?=
                To: "Kommunstyrelsen" <ks@example.se>

                Hej
                """)
                        .headers();
        assertThat(headers.sender()).isEqualTo(new Headers.Sender("Åsa Öberg", "asa@example.se"));
        assertThat(headers.text("subject", 200)).isEqualTo("Åtgärder våg och bråk");
    }

    @Test
    void headers_that_are_not_coded_at_all_are_read_too() {
        var latin =
                "From: Åsa <asa@example.se>\r\nSubject: Vägen\r\n\r\nHej"
                        .getBytes(Charset.forName("windows-1252"));
        assertThat(Opener.open(latin).headers().text("subject", 200)).isEqualTo("Vägen");
        assertThat(open("Subject: Vägen\n\nHej").headers().text("subject", 200)).isEqualTo("Vägen");
    }

    @Test
    void an_address_alone_or_none_is_no_obstacle() {
        assertThat(Headers.sender("asa@example.se").address()).isEqualTo("asa@example.se");
        assertThat(Headers.sender("Åsa").address()).isEmpty();
        assertThat(Headers.sender("\"Berg, Åsa\" <asa@example.se>").name()).isEqualTo("Berg, Åsa");
    }

    @Test
    void the_name_of_a_file_is_read_in_every_way_it_is_written() {
        assertThat(
                        Field.read("attachment; filename*=UTF-8''r%C3%A4kning%20ett.pdf")
                                .parameter("filename"))
                .isEqualTo("räkning ett.pdf");
        assertThat(
                        Field.read(
                                        "attachment; filename*0*=iso-8859-1''r%E4k; filename*1*=ning; filename*2=\".pdf\"")
                                .parameter("filename"))
                .isEqualTo("räkning.pdf");
        assertThat(
                        Field.read("attachment; filename=\"=?utf-8?Q?r=C3=A4kning.pdf?=\"")
                                .parameter("filename"))
                .isEqualTo("räkning.pdf");
        assertThat(Field.read("attachment; filename=r 100%.pdf").parameter("filename"))
                .isEqualTo("r 100%.pdf");
    }

    static final String NESTED =
            """
            From: a@example.se
            Content-Type: multipart/mixed; boundary="yttre"

            Detta är ett brev i flera delar.
            --yttre
            Content-Type: multipart/alternative; boundary=inre

            --inre
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Bron beh=C3=B6ver lag=
            as.
            --inre
            Content-Type: text/html

            <p>Bron <b>behöver</b> lagas.</p>
            --inre--
            --yttre
            Content-Type: application/pdf; name="bro.pdf"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="bro.pdf"

            JVBERi0xLjQK
            --yttre--
            """;

    @Test
    void parts_within_parts_are_found_and_text_is_taken_before_html() {
        var letter = open(NESTED);
        assertThat(letter.text()).isEqualTo("Bron behöver lagas.");
        assertThat(letter.files()).hasSize(1);
        assertThat(letter.files().getFirst().name()).isEqualTo("bro.pdf");
        assertThat(letter.files().getFirst().bytes())
                .isEqualTo("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(letter.troubles()).isEmpty();
    }

    @Test
    void html_is_told_as_text_and_nothing_is_fetched_or_run() {
        var letter =
                open(
                        """
                        From: a@example.se
                        Content-Type: text/html; charset=utf-8

                        <style>p{}</style><script>alert(1)</script><p>Hej&nbsp;<a href="http://x">du</a></p><img src="http://x/p.png"><ul><li>ett<li>två</ul>
                        """);
        assertThat(letter.text()).isEqualTo("Hej du\n\n- ett\n- två");
    }

    @Test
    void a_signed_letter_is_read_and_its_signature_kept() {
        var letter =
                open(
                        """
                        From: a@example.se
                        Content-Type: multipart/signed; boundary=s; protocol="application/pkcs7-signature"

                        --s
                        Content-Type: text/plain

                        Underskrivet
                        --s
                        Content-Type: application/pkcs7-signature; name=smime.p7s
                        Content-Transfer-Encoding: base64

                        AAECAw==
                        --s--
                        """);
        assertThat(letter.signed()).isTrue();
        assertThat(letter.text()).isEqualTo("Underskrivet");
        assertThat(letter.files()).extracting(Opened.Enclosed::name).containsExactly("smime.p7s");
    }

    @Test
    void a_letter_within_the_letter_is_read_with_its_head() {
        var letter =
                open(
                        """
                        From: a@example.se
                        Content-Type: multipart/mixed; boundary=f

                        --f
                        Content-Type: text/plain

                        Se nedan.
                        --f
                        Content-Type: message/rfc822

                        From: Bo Ek <bo@example.se>
                        Subject: Lekplatsen

                        Gungan är trasig.
                        --f--
                        """);
        assertThat(letter.text())
                .isEqualTo(
                        "Se nedan.\n\n> From: Bo Ek <bo@example.se>\n> Subject: Lekplatsen\n\nGungan är trasig.");
    }

    @Test
    void what_is_wrapped_or_locked_is_kept_as_a_file_and_said() {
        var wrapped =
                open(
                        """
                        From: a@example.se
                        Content-Type: application/ms-tnef; name=winmail.dat
                        Content-Transfer-Encoding: base64

                        eJ8+Ig==
                        """);
        assertThat(wrapped.troubles()).containsExactly(Trouble.WINMAIL);
        assertThat(wrapped.files()).hasSize(1);
        var locked =
                open(
                        """
                        From: a@example.se
                        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m

                        x
                        """);
        assertThat(locked.troubles()).containsExactly(Trouble.ENCRYPTED);
        assertThat(locked.files()).hasSize(1);
    }

    /// One attribute of Outlook's wrapping.
    private static void attribute(ByteArrayOutputStream to, int id, int type, byte[] data) {
        var head = ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 2).putShort((short) id).putShort((short) type).putInt(data.length);
        to.writeBytes(head.array());
        to.writeBytes(data);
        int sum = 0;
        for (byte one : data) {
            sum += one & 0xff;
        }
        to.writeBytes(new byte[] {(byte) sum, (byte) (sum >> 8)});
    }

    static byte[] wrapped(String... namesAndWords) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0});
        for (int i = 0; i < namesAndWords.length; i += 2) {
            attribute(bytes, 0x9002, 6, new byte[14]);
            attribute(
                    bytes,
                    0x8010,
                    1,
                    (namesAndWords[i] + "\0").getBytes(StandardCharsets.ISO_8859_1));
            attribute(bytes, 0x800f, 6, namesAndWords[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Opened winmail(byte[] wrapped) {
        return open(
                "From: a@example.se\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nHej.\n"
                        + "--x\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(wrapped)
                        + "\n--x--\n");
    }

    @Test
    void what_outlook_has_wrapped_is_shown_as_any_other_file() {
        var large = "x".repeat(2_000_000);
        var opened =
                winmail(wrapped("motion.txt", "Fler bänkar", "..\\..\\karta.pdf", "%PDF" + large));
        assertThat(opened.troubles()).isEmpty();
        assertThat(opened.text()).isEqualTo("Hej.");
        assertThat(opened.files())
                .extracting(Opened.Enclosed::name)
                .containsExactly("motion.txt", "karta.pdf");
        assertThat(opened.files().getFirst().mediaType()).isEqualTo("text/plain");
        assertThat(new String(opened.files().getFirst().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("Fler bänkar");
        assertThat(opened.files().getLast().bytes()).hasSize(2_000_004);

        var cut = wrapped("a.txt", large);
        for (int keep : new int[] {7, 30, 200, 1_000_000}) {
            var broken = winmail(Arrays.copyOf(cut, keep));
            assertThat(broken.files()).as("kept as it came, cut at " + keep).hasSize(1);
            assertThat(broken.files().getFirst().name()).isEqualTo("winmail.dat");
            assertThat(broken.troubles()).containsExactly(Trouble.WINMAIL);
        }
        var many = new String[2 * Opener.MOST_PARTS + 2];
        Arrays.fill(many, "x");
        assertThat(winmail(wrapped(many)).troubles()).containsExactly(Trouble.WINMAIL);
    }

    @Test
    void a_broken_letter_gives_what_can_be_had() {
        var noBoundary =
                open("From: a@example.se\nContent-Type: multipart/mixed\n\nDet gick inte.\n");
        assertThat(noBoundary.troubles()).containsExactly(Trouble.BROKEN_PARTS);
        assertThat(noBoundary.text()).isEqualTo("Det gick inte.");
        var cut = open(NESTED.substring(0, NESTED.indexOf("JVBERi0") + 8));
        assertThat(cut.text()).isEqualTo("Bron behöver lagas.");
        assertThat(cut.files()).hasSize(1);
        var coding =
                open(
                        "From: a@example.se\nContent-Transfer-Encoding: base64\nContent-Type: text/plain\n\nSGVq!!\n");
        assertThat(coding.troubles()).containsExactly(Trouble.BROKEN_CODING);
        assertThat(coding.text()).isEqualTo("Hej");
        assertThat(Opener.open(new byte[0]).troubles()).containsExactly(Trouble.NO_SENDER);
        assertThat(Opener.open(new byte[] {0, -1, 13, 10, 58}).text()).isEmpty();
    }

    @Test
    void bombs_are_bounded_in_time_and_say_so() {
        var deep = new StringBuilder("From: a@example.se\n");
        for (int i = 0; i < 1000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        var many =
                "From: a@example.se\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: application/pdf\n\nx\n".repeat(100_000);
        var head = "From: a@example.se\n" + "X-A: b\n".repeat(1_500_000) + "\nHej";
        var long_ = "From: a@example.se\nX: " + "a".repeat(10_000_000) + "\n\nHej";
        var within =
                "From: a@example.se\n" + "Content-Type: message/rfc822\n\n".repeat(1000) + "Hej";
        var start = System.nanoTime();
        assertThat(open(deep.toString()).troubles()).contains(Trouble.TOO_DEEP);
        assertThat(open(many).troubles()).contains(Trouble.TOO_MANY_PARTS);
        assertThat(open(many).files()).hasSizeLessThanOrEqualTo(Opener.MOST_PARTS);
        assertThat(open(head).troubles()).contains(Trouble.TOO_MANY_HEADERS);
        assertThat(open(long_).troubles()).contains(Trouble.TOO_MANY_HEADERS);
        assertThat(open(within).troubles()).contains(Trouble.TOO_DEEP);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST.multipliedBy(5));
    }

    @Test
    void a_hundred_megabytes_are_not_opened() {
        var huge = new byte[100_000_000];
        var head = bytes("From: a@example.se\nSubject: Stort\n\n");
        System.arraycopy(head, 0, huge, 0, head.length);
        var letter = Opener.open(huge);
        assertThat(letter.troubles()).containsExactly(Trouble.TOO_LARGE);
        assertThat(letter.headers().text("subject", 100)).isEqualTo("Stort");
        assertThat(letter.text()).isEmpty();
    }

    @Test
    void a_copy_that_came_another_way_is_the_same_letter_and_another_with_its_mark_is_not() {
        var one = Raw.of(bytes("Received: x\nMessage-ID: <1@x>\nFrom: a@x.se\n\nHej"));
        var copy =
                Raw.of(bytes("Received: y\nReceived: z\nMessage-ID: <1@x>\nFrom: a@x.se\n\nHej"));
        var other = Raw.of(bytes("Message-ID: <1@x>\nFrom: a@x.se\n\nNej"));
        assertThat(copy.content()).isEqualTo(one.content());
        assertThat(other.content()).isNotEqualTo(one.content());
        assertThat(one.looksLikeALetter()).isTrue();
        assertThat(Raw.of(bytes("Hej\nDetta är en text: inget brev")).looksLikeALetter()).isFalse();
    }

    @Test
    void words_are_found_in_files_and_a_bomb_in_one_has_none() throws Exception {
        assertThat(
                        FileText.of(
                                "a.txt",
                                "text/plain",
                                "Hej på dig".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Hej på dig");
        assertThat(
                        FileText.of(
                                "a.pdf",
                                "application/pdf",
                                "%PDF-1.4 trasig".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(
                        FileText.of(
                                "m.docx",
                                "x/y",
                                word("<w:p><w:r><w:t>Motion om bad</w:t></w:r></w:p>")))
                .isEqualTo("Motion om bad");
        assertThat(FileText.of("m.docx", "x/y", word("a".repeat(30_000_000)))).isEmpty();
        assertThat(
                        FileText.of(
                                "m.docx",
                                "x/y",
                                word(
                                        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>&b;")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"odt", "ods", "odp", "rtf", "xlsx", "pptx", "doc", "xls", "ppt"})
    void an_identity_number_is_found_in_what_any_office_program_makes(String kind) {
        var file = OfficeFiles.of(kind, "Åsa 19500101-1237");
        assertThat(Sensitive.identityNumber(FileText.of("brev." + kind, "x/y", file))).isTrue();
        var broken = Arrays.copyOf(file, file.length / 3);
        assertThat(FileText.of("brev." + kind, "x/y", broken)).isEmpty();
    }

    static byte[] word(String content) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var document =
                    content.startsWith("<!")
                            ? content
                            : "<w:document xmlns:w=\"w\">" + content + "</w:document>";
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
