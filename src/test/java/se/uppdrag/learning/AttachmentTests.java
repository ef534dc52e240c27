package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

@DisplayName("What a statement carries along")
class AttachmentTests {

    private static final MediaType MIXED =
            MediaType.parseMediaType("multipart/mixed;boundary=\"grans-1\"");
    private static final byte[] PICTURE = {0, (byte) 0xff, '\r', '\n', '-', '-', 7};

    private static byte[] sent(String json, Attachment... attachments) {
        return Attachment.write("grans-1", json, List.of(attachments));
    }

    private static Attachment picture() {
        return new Attachment(Attachment.hash(PICTURE), "image/png", PICTURE);
    }

    @Test
    void is_read_byte_for_byte_as_it_was_written() throws Exception {
        var read = Attachment.read(MIXED, sent("[{\"å\":1}]", picture()));
        assertThat(new String(read.json(), StandardCharsets.UTF_8)).isEqualTo("[{\"å\":1}]");
        var one = Objects.requireNonNull(read.attachments().get(Attachment.hash(PICTURE)));
        assertThat(one.content()).isEqualTo(PICTURE);
        assertThat(one.type()).isEqualTo("image/png");
    }

    @Test
    void is_nothing_where_the_statements_come_alone() throws Exception {
        var json = "{}".getBytes(StandardCharsets.UTF_8);
        for (var type : new MediaType[] {null, MediaType.APPLICATION_JSON}) {
            assertThat(Attachment.read(type, json).attachments()).isEmpty();
            assertThat(Attachment.read(type, json).json()).isEqualTo(json);
        }
    }

    @Test
    void is_refused_when_it_is_not_what_it_says_of_itself() {
        var good = new String(sent("{}", picture()), StandardCharsets.ISO_8859_1);
        for (var bad :
                List.of(
                        good.replace("X-Experience-API-Hash: ", "X-Experience-API-Hash: 0"),
                        good.replace("X-Experience-API-Hash", "X-Hash"),
                        good.replace("Transfer-Encoding: binary", "Transfer-Encoding: base64"),
                        good.replace("application/json", "text/html"),
                        good.replace("--grans-1--", "--grans-1"),
                        good.replace("\r\n\r\n", "\r\n"),
                        good.replace("grans-1", "annan"),
                        "")) {
            assertThatThrownBy(
                            () -> Attachment.read(MIXED, bad.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            BadStatement.class, why -> assertThat(why.status()).isEqualTo(400));
        }
        var large = new byte[Attachment.LARGEST + 1];
        assertThatThrownBy(() ->
                        Attachment.read(
                                MIXED,
                                sent("{}", new Attachment(Attachment.hash(large), "a/b", large))))
                .isInstanceOfSatisfying(
                        BadStatement.class, why -> assertThat(why.status()).isEqualTo(413));
        assertThatThrownBy(() -> Attachment.read(MediaType.MULTIPART_FORM_DATA, new byte[0]))
                .isInstanceOf(BadStatement.class);
    }
}
