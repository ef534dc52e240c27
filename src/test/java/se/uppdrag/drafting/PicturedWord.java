package se.uppdrag.drafting;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import se.uppdrag.statutes.WordFiles;

/// Word files with pictures in them.
final class PicturedWord {

    private final Map<String, byte[]> parts = new HashMap<>();
    private final StringBuilder relations = new StringBuilder();

    static byte[] png(Color colour) throws IOException {
        var picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 120, 80);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    PicturedWord having(String relation, String name, byte[] bytes) {
        parts.put("word/media/" + name, bytes);
        return related(relation, "media/" + name, "");
    }

    PicturedWord linked(String relation, String address) {
        return related(relation, address, " TargetMode=\"External\"");
    }

    private PicturedWord related(String relation, String target, String mode) {
        relations.append(
                "<Relationship Id=\"%s\" Type=\"image\" Target=\"%s\"%s/>"
                        .formatted(relation, target, mode));
        return this;
    }

    /// A paragraph with a picture, a hundred by fifty pixels where it stands.
    static String drawn(String relation, String told) {
        return drawn(relation, told, "");
    }

    /// @param cut what of it is cut away, as Word writes it
    static String drawn(String relation, String told, String cut) {
        return """
        <w:p><w:r><w:drawing><inline><extent cx="952500" cy="476250"/>\
        <docPr id="1" name="Bild" descr="%s"/><graphic><graphicData \
        uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic><nvPicPr>\
        <cNvPr id="0" name="a.png"/></nvPicPr><blipFill><blip \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        r:embed="%s"/>%s</blipFill></pic></graphicData></graphic></inline></w:drawing>\
        </w:r></w:p>\
        """
                .formatted(told, relation, cut);
    }

    byte[] of(String body) {
        parts.put(
                "word/_rels/document.xml.rels",
                ("<Relationships>" + relations + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        return WordFiles.of(body, parts);
    }
}
