package se.uppdrag.web;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// The municipality's arms (`kommunvapen`) as a picture of our own making. What was uploaded is
/// drawn anew and thrown away, so nothing but pixels ever comes back out.
public record Arms(byte[] png) {

    /// Enough for a projector; the pages show it much smaller.
    private static final int TALLEST = 512;

    /// A small file can unfold to more pixels than there is memory.
    private static final long MOST_PIXELS = 20_000_000;

    /// @return nothing when it is no picture that can be read
    public static Optional<Arms> from(byte[] uploaded) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS
                        ? Optional.empty()
                        : Optional.of(new Arms(drawn(reader.read(0))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // A decoder given a broken picture throws whatever it stumbles on.
            return Optional.empty();
        }
    }

    private static byte[] drawn(BufferedImage original) {
        double scale = Math.min(1, (double) TALLEST / original.getHeight());
        int width = (int) Math.max(1, Math.round(original.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(original.getHeight() * scale));
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = copy.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(original, 0, 0, width, height, null);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(copy, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
