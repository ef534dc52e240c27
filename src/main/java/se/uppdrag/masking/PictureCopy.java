package se.uppdrag.masking;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// A PDF made again of pictures of its pages, with boxes over the words that must not be read.
///
/// @param places how many boxes were drawn
/// @param missing words that no box could be drawn over
public record PictureCopy(byte[] pdf, int places, List<String> missing) {

    public static final int PAGES_MOST = 300;

    /// In points, a little more than an A0 sheet: a larger picture would not find room.
    private static final float SIDE_MOST = 3_400;

    private static final float DPI = 150;
    private static final float POINTS = 72;
    private static final float QUALITY = 0.8f;

    /// How much higher than its letters a box is, above and below: hooks and rings are words too.
    private static final float AIR = 0.5f;

    /// @return nothing where the file cannot be read, is locked, is too long or has too large a
    ///   page
    public static Optional<PictureCopy> of(byte[] pdf, Collection<String> words) {
        try (var document = Loader.loadPDF(pdf);
                var copy = new PDDocument()) {
            if (document.getNumberOfPages() > PAGES_MOST
                    || document.getNumberOfPages() == 0
                    || tooLarge(document)) {
                return Optional.empty();
            }
            flatten(document);
            var wanted = Masked.longestFirst(words);
            var covered = new Covered();
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var boxes = new Letters(document, i).boxes(wanted, covered);
                var picture = renderer.renderImageWithDPI(i, DPI, ImageType.RGB);
                draw(picture, boxes);
                add(copy, picture);
            }
            var bytes = new ByteArrayOutputStream();
            copy.save(bytes);
            return Optional.of(
                    new PictureCopy(bytes.toByteArray(), covered.places, covered.missing(wanted)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean tooLarge(PDDocument document) {
        for (var page : document.getPages()) {
            var box = page.getCropBox();
            if (box.getWidth() > SIDE_MOST || box.getHeight() > SIDE_MOST) {
                return true;
            }
        }
        return false;
    }

    /// What is written in fields becomes part of the page and is searched; notes in the margin are
    /// left out, since nobody can say what is in them.
    private static void flatten(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
        for (var page : document.getPages()) {
            page.setAnnotations(List.of());
        }
    }

    private static void draw(BufferedImage picture, List<Rectangle2D.Float> boxes) {
        var pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        float scale = DPI / POINTS;
        for (var box : boxes) {
            pen.fill(
                    new Rectangle2D.Float(
                            box.x * scale - 2,
                            box.y * scale - 2,
                            box.width * scale + 4,
                            box.height * scale + 4));
        }
        pen.dispose();
    }

    private static void add(PDDocument copy, BufferedImage picture) throws IOException {
        float width = picture.getWidth() * POINTS / DPI;
        float height = picture.getHeight() * POINTS / DPI;
        var page = new PDPage(new PDRectangle(width, height));
        copy.addPage(page);
        var image = JPEGFactory.createFromImage(copy, picture, QUALITY, (int) DPI);
        try (var content = new PDPageContentStream(copy, page)) {
            content.drawImage(image, 0, 0, width, height);
        }
    }

    /// Which words boxes have been drawn over, and which stand askew somewhere: a box beside a word
    /// would hide nothing.
    private static final class Covered {

        private final Set<String> found = new HashSet<>();
        private final Set<String> askew = new HashSet<>();
        private int places;

        List<String> missing(List<String> wanted) {
            return wanted.stream()
                    .filter(word -> !found.contains(word) || askew.contains(word))
                    .toList();
        }
    }

    /// The letters of a page in the order they are read, each with where it stands.
    private static final class Letters extends PDFTextStripper {

        private final StringBuilder text = new StringBuilder();
        private final List<Optional<TextPosition>> places = new ArrayList<>();

        Letters(PDDocument document, int page) throws IOException {
            setStartPage(page + 1);
            setEndPage(page + 1);
            setShouldSeparateByBeads(false);
            writeText(document, Writer.nullWriter());
        }

        @Override
        protected void writeString(String line, List<TextPosition> positions) {
            for (var position : positions) {
                for (char letter : Masked.plain(position.getUnicode()).toCharArray()) {
                    text.append(letter);
                    places.add(Optional.of(position));
                }
            }
        }

        @Override
        protected void writeWordSeparator() {
            space();
        }

        @Override
        protected void writeLineSeparator() {
            space();
        }

        private void space() {
            text.append(' ');
            places.add(Optional.empty());
        }

        List<Rectangle2D.Float> boxes(List<String> words, Covered covered) {
            var boxes = new ArrayList<Rectangle2D.Float>();
            for (var word : words) {
                var here = Masked.pattern(word).matcher(text);
                while (here.find()) {
                    var letters =
                            places.subList(here.start(), here.end()).stream()
                                    .flatMap(Optional::stream)
                                    .toList();
                    if (letters.stream().anyMatch(one -> one.getDir() != 0)) {
                        covered.askew.add(word);
                    }
                    letters.forEach(one -> boxes.add(box(one)));
                    covered.found.add(word);
                    covered.places++;
                }
            }
            return boxes;
        }

        private static Rectangle2D.Float box(TextPosition letter) {
            float height = letter.getHeightDir();
            return new Rectangle2D.Float(
                    letter.getXDirAdj(),
                    letter.getYDirAdj() - height * (1 + AIR),
                    letter.getWidthDirAdj(),
                    height * (1 + 2 * AIR));
        }
    }
}
