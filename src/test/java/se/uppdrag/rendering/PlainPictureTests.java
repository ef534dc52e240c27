package se.uppdrag.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.rendering.PlainPicture.Cut;

@DisplayName("A harmless picture of a file somebody sent in")
class PlainPictureTests {

    static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, Color.RED.getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean holds(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static byte[] shown(byte[] bytes) {
        return PlainPicture.of(bytes, Sort.of(bytes), 1, Cut.NONE).orElseThrow().jpeg();
    }

    /// A picture from a telephone says where it was taken, between its beginning and its pixels.
    static byte[] withPosition() throws IOException {
        var jpeg = picture("jpeg", 40, 30);
        var exif = ascii("Exif\0\0MM\0*GPSLatitude 57.9301 GPSLongitude 12.5334 Olle Lind");
        return joined(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xff, (byte) 0xe1},
                ByteBuffer.allocate(2).putShort((short) (exif.length + 2)).array(),
                exif,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(ascii(type));
        crc.update(content);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                ascii(type),
                content,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /// Few bytes that say they are a picture of so many pixels.
    static byte[] bomb(int width, int height) throws IOException {
        var rows = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(rows)) {
            deflater.write(new byte[3_000_000]);
        }
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(new byte[] {8, 2, 0, 0, 0})
                                .array()),
                chunk("IDAT", rows.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    static byte[] portable(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                    content.newLineAtOffset(60, 400);
                    content.showText("Vi vet var du bor");
                    content.endText();
                }
            }
            document.getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert('öppnad')"));
            document.getDocumentInformation().setAuthor("Olle Lind");
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void has_the_pixels_and_nothing_of_where_when_and_by_whom() throws IOException {
        var shown = shown(withPosition());
        assertThat(holds(withPosition(), "GPSLatitude")).isTrue();
        assertThat(holds(shown, "Exif") || holds(shown, "GPS") || holds(shown, "Olle")).isFalse();
        var picture = ImageIO.read(new ByteArrayInputStream(shown));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(new Color(picture.getRGB(20, 15)).getRed()).isGreaterThan(180);
    }

    @Test
    void has_nothing_of_what_stands_after_the_picture_or_within_it() throws IOException {
        for (var format : List.of("png", "gif", "bmp", "jpeg")) {
            var polyglot =
                    joined(
                            picture(format, 30, 20),
                            ascii("<script>alert(1)</script>PK\u0003\u0004MZ\u0090"));
            assertThat(holds(shown(polyglot), "script")).as(format).isFalse();
        }
    }

    @Test
    void is_never_larger_than_a_screen_wants() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(shown(picture("png", 5_000, 40))));
        assertThat(picture.getWidth()).isLessThanOrEqualTo(PlainPicture.SIDE);
    }

    /// A line one pixel wide, in a picture twice as large as what is shown.
    @Test
    void keeps_thin_lines_when_it_is_made_smaller() throws IOException {
        var large = new BufferedImage(3_000, 60, BufferedImage.TYPE_INT_RGB);
        var pen = large.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 3_000, 60);
        pen.dispose();
        for (int x : new int[] {500, 1_001, 1_502}) {
            for (int y = 0; y < 60; y++) {
                large.setRGB(x, y, Color.BLACK.getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "png", bytes);
        var picture = ImageIO.read(new ByteArrayInputStream(shown(bytes.toByteArray())));
        int lines = 0;
        boolean within = false;
        for (int x = 0; x < picture.getWidth(); x++) {
            boolean dark = new Color(picture.getRGB(x, 10)).getRed() < 220;
            lines += dark && !within ? 1 : 0;
            within = dark;
        }
        assertThat(lines).isEqualTo(3);
    }

    @Test
    void shows_nothing_of_what_its_writer_has_cut_away() throws IOException {
        var whole = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 80; y++) {
                whole.setRGB(x, y, x < 50 ? Color.RED.getRGB() : Color.BLUE.getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(whole, "png", bytes);
        var cut =
                PlainPicture.of(
                                bytes.toByteArray(),
                                Sort.PICTURE,
                                1,
                                new Cut(60_000, 25_000, 0, 25_000))
                        .orElseThrow();
        var picture = ImageIO.read(new ByteArrayInputStream(cut.jpeg()));
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(new Color(picture.getRGB(1, 20)).getRed()).isLessThan(90);
    }

    @Test
    void is_not_begun_where_it_says_that_it_is_enormous() throws IOException {
        for (var size : new int[][] {{100_000, 100_000}, {29_000, 29_000}, {40_000, 1}}) {
            var bomb = bomb(size[0], size[1]);
            assertThat(Sort.of(bomb)).isEqualTo(Sort.PICTURE);
            assertThat(PlainPicture.of(bomb, Sort.PICTURE, 1, Cut.NONE)).isEmpty();
        }
    }

    @Test
    void is_made_of_each_page_of_a_pdf_without_its_scripts_and_its_author() throws IOException {
        var file = portable(3);
        var second = PlainPicture.of(file, Sort.of(file), 2, Cut.NONE).orElseThrow();
        assertThat(second.pages()).isEqualTo(3);
        assertThat(holds(second.jpeg(), "JavaScript") || holds(second.jpeg(), "Olle")).isFalse();
        var picture = ImageIO.read(new ByteArrayInputStream(second.jpeg()));
        boolean dark = false;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                dark |= new Color(picture.getRGB(x, y)).getGreen() < 90;
            }
        }
        assertThat(dark).as("the words are seen").isTrue();
        assertThat(PlainPicture.of(file, Sort.PDF, 4, Cut.NONE)).isEmpty();
    }

    /// Three hundred pictures and PDFs, each with some bytes changed or cut off.
    @Test
    void comes_of_broken_files_or_does_not_but_nothing_else_happens() throws IOException {
        var random = new Random(418);
        var whole =
                List.of(
                        picture("png", 60, 40),
                        picture("jpeg", 60, 40),
                        picture("gif", 60, 40),
                        picture("bmp", 60, 40),
                        portable(1));
        int seen = 0;
        for (int i = 0; i < 300; i++) {
            var bytes = whole.get(i % whole.size()).clone();
            for (int change = 0; change < 1 + i % 9; change++) {
                bytes[10 + random.nextInt(bytes.length - 10)] = (byte) random.nextInt(256);
            }
            var cut = i % 4 == 0 ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
            seen += PlainPicture.of(cut, Sort.of(cut), 1, Cut.NONE).isPresent() ? 1 : 0;
        }
        assertThat(seen).isPositive();
    }

    @Test
    void is_not_made_of_what_can_run() throws IOException {
        var files = new ArrayList<byte[]>();
        files.add(ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        files.add(ascii("<html><script>alert(1)</script>"));
        files.add(ascii("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///'>]>&x;"));
        files.add(ascii("From: okänd\nSubject: Till dig\n\nVi ses."));
        for (var file : files) {
            assertThat(Sort.of(file)).isEqualTo(Sort.TEXT);
            assertThat(PlainPicture.of(file, Sort.TEXT, 1, Cut.NONE)).isEmpty();
        }
        assertThat(Sort.of(ascii("PK\u0003\u0004word/vbaProject.bin"))).isEqualTo(Sort.OTHER);
        assertThat(Sort.of(ascii("ID3\u0004\0\0röst"))).isEqualTo(Sort.OTHER);
        assertThat(Sort.of(new byte[0])).isEqualTo(Sort.OTHER);
    }

    @Test
    void is_text_as_it_was_written_without_signs_that_mislead() {
        assertThat(PlainText.of("Å, ä och ö”\r\nrad två".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Å, ä och ö”\nrad två");
        assertThat(PlainText.of(ascii("Jag vet var du går"))).isEqualTo("Jag vet var du går");
        assertThat(PlainText.of("hot\u202egnp.exe\u200b".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("hot\ufffdgnp.exe\ufffd");
        var cut = "ö".repeat(PlainText.SHOWN).getBytes(StandardCharsets.UTF_8);
        assertThat(PlainText.of(cut)).doesNotContain("\ufffd").hasSize(PlainText.SHOWN / 2);
    }

    @Test
    void is_made_beside_the_program_and_comes_back_to_it() throws IOException {
        var renderings = new Renderings();
        var jpeg = withPosition();
        var shown = renderings.picture(Sort.PICTURE, new ByteArrayInputStream(jpeg), 1);
        assertThat(shown.orElseThrow().pages()).isEqualTo(1);
        assertThat(holds(shown.get().jpeg(), "GPS")).isFalse();
        var broken = Arrays.copyOf(jpeg, 12);
        assertThat(renderings.picture(Sort.PICTURE, new ByteArrayInputStream(broken), 1)).isEmpty();
        assertThat(renderings.picture(Sort.OTHER, new ByteArrayInputStream(jpeg), 1)).isEmpty();
    }
}
