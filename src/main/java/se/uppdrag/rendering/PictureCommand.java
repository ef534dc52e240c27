package se.uppdrag.rendering;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// `uppdrag bild SORT PAGE LEFT TOP RIGHT BOTTOM`: a file in, a picture out. What [Renderings]
/// starts beside the program; of no use to people.
public final class PictureCommand {

    static final String NAME = "bild";

    private static final int NO_PICTURE = 3;

    private PictureCommand() {}

    /// @return 0 where there is a picture
    public static int run(List<String> arguments, InputStream in, OutputStream out) {
        // What a library has to say must not stand in the answer.
        System.setOut(System.err);
        try {
            var picture =
                    PlainPicture.of(
                            in.readNBytes(Renderings.LARGEST),
                            Sort.valueOf(arguments.get(0)),
                            Integer.parseInt(arguments.get(1)),
                            new PlainPicture.Cut(
                                    Integer.parseInt(arguments.get(2)),
                                    Integer.parseInt(arguments.get(3)),
                                    Integer.parseInt(arguments.get(4)),
                                    Integer.parseInt(arguments.get(5))));
            if (picture.isEmpty()) {
                return NO_PICTURE;
            }
            var answer = new DataOutputStream(out);
            answer.writeInt(picture.get().pages());
            answer.write(picture.get().jpeg());
            answer.flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
