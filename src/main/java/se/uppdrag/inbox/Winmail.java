package se.uppdrag.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;

/// The files in Outlook's own wrapping (`winmail.dat`, TNEF), as Apache POI reads them.
final class Winmail {

    /// @param name as the sender had it, and not trusted
    record Inside(String name, String mediaType, byte[] bytes) {}

    static {
        // What the library allows is a megabyte; a letter is never larger than we open at all.
        TNEFAttribute.setMaxRecordLength(Opener.MOST_BYTES);
        MAPIAttribute.setMaxRecordLength(Opener.MOST_BYTES);
    }

    private Winmail() {}

    /// @return none where it is broken, or has no file in it
    static List<Inside> of(byte[] wrapped, int atMost) {
        try {
            var files = new ArrayList<Inside>();
            long left = Opener.MOST_BYTES;
            for (var one : new HMEFMessage(new ByteArrayInputStream(wrapped)).getAttachments()) {
                var bytes = one.getContents();
                left -= bytes == null ? 0 : bytes.length;
                if (left < 0 || files.size() >= atMost) {
                    return List.of();
                }
                if (bytes != null) {
                    var name = name(one);
                    files.add(new Inside(name, mediaType(name), bytes));
                }
            }
            return files;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // It is anybody's; what cannot be read is kept as it came.
            return List.of();
        }
    }

    private static String name(Attachment one) {
        var name = one.getLongFilename();
        var said = name == null || name.isBlank() ? one.getFilename() : name;
        return said == null ? "" : said.replaceAll(".*[/\\\\]", "").replace("\0", "").strip();
    }

    private static String mediaType(String name) {
        var guessed = URLConnection.guessContentTypeFromName(name);
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
