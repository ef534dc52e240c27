package se.uppdrag.rendering;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// What a file looks like, painted anew. Where the picture was taken, with what and by whom, is not
/// in the pixels, and neither is anything a program could run.
///
/// @param jpeg at most so large on each side as [#SIDE]
/// @param pages how many there are; one for a picture
public record PlainPicture(byte[] jpeg, int pages) {

    static final int SIDE = 1_800;

    /// As many as a good camera takes. What says it is larger is not begun with.
    static final long PIXELS_MOST = 60_000_000;

    private static final int SIDE_MOST = 30_000;
    private static final float POINTS = 72;
    private static final float DPI = 110;
    private static final float QUALITY = 0.85f;

    /// How much of each side of a picture is not to be seen, in thousandths of a percent.
    public record Cut(int left, int top, int right, int bottom) {

        public static final Cut NONE = new Cut(0, 0, 0, 0);

        private static final long WHOLE = 100_000;

        private Rectangle of(int width, int height) {
            int x = (int) (width * (long) left / WHOLE);
            int y = (int) (height * (long) top / WHOLE);
            int toRight = (int) (width * (WHOLE - right) / WHOLE);
            int toBottom = (int) (height * (WHOLE - bottom) / WHOLE);
            return new Rectangle(x, y, Math.max(1, toRight - x), Math.max(1, toBottom - y));
        }
    }

    /// @param page from one; pictures have one
    /// @param cut what of a picture is not to be seen
    /// @return nothing where it cannot be read, is too large, or has no such page
    static Optional<PlainPicture> of(byte[] bytes, Sort sort, int page, Cut cut) {
        // Otherwise what is read would be put in files.
        ImageIO.setUseCache(false);
        try {
            return switch (sort) {
                case PICTURE -> page == 1 ? picture(bytes, cut) : Optional.empty();
                case PDF -> page(bytes, page);
                case TEXT, OTHER -> Optional.empty();
            };
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<PlainPicture> picture(byte[] bytes, Cut cut) throws IOException {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return decoded(reader, cut);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<PlainPicture> decoded(ImageReader reader, Cut cut) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1
                || height < 1
                || width > SIDE_MOST
                || height > SIDE_MOST
                || (long) width * height > PIXELS_MOST) {
            return Optional.empty();
        }
        var parameters = reader.getDefaultReadParam();
        var seen = cut.of(width, height);
        parameters.setSourceRegion(seen);
        // Whole rows are left out until it is at most twice too large; the rest is smoothed away,
        // so that thin lines and small letters are still there.
        int every = Math.max(1, Math.max(seen.width, seen.height) / SIDE);
        parameters.setSourceSubsampling(every, every, 0, 0);
        return Optional.of(new PlainPicture(written(reader.read(0, parameters)), 1));
    }

    private static Optional<PlainPicture> page(byte[] bytes, int number) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            if (number < 1 || number > pages) {
                return Optional.empty();
            }
            return Optional.of(new PlainPicture(written(drawn(document, number - 1)), pages));
        }
    }

    private static BufferedImage drawn(PDDocument document, int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        float scale = Math.min(DPI / POINTS, SIDE / longest);
        return new PDFRenderer(document).renderImage(index, scale, ImageType.RGB);
    }

    /// Painted on white, and written with nothing but how it looks.
    private static byte[] written(BufferedImage picture) throws IOException {
        double scale =
                Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(plain, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
