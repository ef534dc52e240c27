package se.uppdrag.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A page as some scanners keep it: nothing but a picture in JPEG 2000, red above and blue below.
final class ScannedPaper {

    private static final int WIDTH = 96;
    private static final int HEIGHT = 128;

    private static final String PICTURE =
            """
            AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAgAAAAGAA
            A4cHAAAAAAAPY29scgEAAAAAABAAAAIaanAyY/9P/1EALwAAAAAAYAAAAIAAAAAAAAAAAAAAAGAA
            AACAAAAAAAAAAAAAA4cBAYcBAYcBAf9SAAwAAAADAQUEBAAB/1wAE0BASEhQSEhQSEhQSEhQSEhQ
            /10AFAFASFBQWFBQWFBQWFBQWFBQWP9dABQCQEhQUFhQUFhQUFhQUFhQUFj/ZAAiAAFDcmVhdGVk
            IGJ5OiBKSjIwMDAgdmVyc2lvbiA0LjH/kAAKAAAAAAFqAAH/XQAUAUBIUFBYUFBYUFBYUFBYUFBY
            /10AFAJASFBQWFBQWFBQWFBQWFBQWP+Tz7QsFABPLZ5bmBbKUnPH2hQI4HYVeo78wWUNz8A0E4w3
            B/gHgKwEUKKoJqAdCAx0oPqCAAxx9h6D4KpBofaEAA8h/h5e2IUYoB0MANKpoPqCwADSb2xiQMf6
            YusiofaGgAOCd2xiQMf7wRNrMpygHRBS5q+ioPqDgFLmr12spVP94OSGISEvofaIgFIqTn5E+wgV
            SD+eD04RzgLHoB0UtyKqT2qg+oRAtyKqT/67w6h97+AAAADBtWqh9owAtzgqj/67w6WTxAMI01KQ
            kVHYwkIcmeEaoB0Y6NIKpLWxoPqDgOjSCqS1XEIz6gAAYSEvofaMAOjTYqi1XEIz6gAAYSEL2vCQ
            l5/nAAwkHoCAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgP/Z
            """;

    private ScannedPaper() {}

    static byte[] pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture =
                    new PDImageXObject(
                            document,
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(PICTURE)),
                            COSName.JPX_DECODE,
                            WIDTH,
                            HEIGHT,
                            8,
                            PDDeviceRGB.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        picture, 0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
