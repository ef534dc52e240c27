package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The municipality's arms")
class ArmsTests {

    private static byte[] picture(int width, int height, String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, bytes);
        return bytes.toByteArray();
    }

    @Test
    void are_drawn_anew_and_no_taller_than_a_screen_needs() throws IOException {
        var arms = Arms.from(picture(1000, 2048, "jpg")).orElseThrow();
        var drawn = ImageIO.read(new ByteArrayInputStream(arms.png()));
        assertThat(drawn.getHeight()).isEqualTo(512);
        assertThat(drawn.getWidth()).isEqualTo(250);
    }

    @Test
    void keep_nothing_of_what_else_was_in_the_file() throws IOException {
        var original = picture(20, 20, "png");
        var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var file = new ByteArrayOutputStream();
        file.write(original);
        file.write(hidden);
        var drawn = Arms.from(file.toByteArray()).orElseThrow().png();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void are_not_made_of_what_is_no_picture_or_half_of_one() throws IOException {
        assertThat(Arms.from("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Arms.from(new byte[0])).isEmpty();
        var whole = picture(200, 200, "png");
        assertThat(Arms.from(Arrays.copyOf(whole, 60))).isEmpty();
    }

    @Test
    void are_not_unfolded_where_a_small_file_says_it_is_enormous() throws IOException {
        var png = picture(10, 10, "png");
        // Width and height stand at 16 and 20; their checksum is not looked at before they are.
        png[16] = 0x00;
        png[17] = 0x01;
        png[21] = 0x01;
        assertThat(Arms.from(png)).isEmpty();
    }
}
