package se.uppdrag.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import se.uppdrag.hostile.Parser;
import se.uppdrag.rendering.PlainPicture.Cut;

/// What paints pictures and pages of others, though it has a process of its own.
public final class RenderingParsers {

    private RenderingParsers() {}

    public static List<Parser> all() {
        try {
            return List.of(
                    Parser.of(
                            "bild",
                            List.of(
                                    PlainPictureTests.withPosition(),
                                    PlainPictureTests.picture("png", 40, 30),
                                    PlainPictureTests.picture("gif", 40, 30),
                                    PlainPictureTests.picture("bmp", 40, 30),
                                    PlainPictureTests.bomb(30_000, 30_000)),
                            RenderingParsers::painted),
                    Parser.of(
                                    "PDF att visa",
                                    List.of(PlainPictureTests.portable(2)),
                                    RenderingParsers::painted)
                            .slow(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void painted(byte[] bytes) {
        var sort = Sort.of(Arrays.copyOf(bytes, Math.min(bytes.length, 4_096)));
        PlainPicture.of(bytes, sort, 1, Cut.NONE);
        PlainText.of(bytes);
    }
}
