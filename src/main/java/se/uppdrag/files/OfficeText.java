package se.uppdrag.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/// The words of a file from an office program, within limits: anybody may have made it. What a file
/// is, its bytes say and not its name: Word, Excel and PowerPoint as they are now (`.docx`,
/// `.xlsx`, `.pptx`) and as they were (`.doc`, `.xls`, `.ppt`), OpenDocument (`.odt`, `.ods`,
/// `.odp`), RTF.
///
/// @param seen what whoever opens it reads, a paragraph or a row a line
/// @param unseen what is in it all the same: comments, what has been struck, and who wrote it
public record OfficeText(String seen, String unseen) {

    static final int BYTES_MOST = 20_000_000;

    /// Letters in all; a file with more is not read, since half of it would look like the whole.
    static final int TEXT_MOST = 5_000_000;

    private static final int ENTRIES_MOST = 4_000;
    private static final int UNPACKED_MOST = 40_000_000;

    /// @return nothing where it is none of these, is broken or encrypted, or is beyond the limits
    public static Optional<OfficeText> of(byte[] bytes) {
        if (bytes.length > BYTES_MOST) {
            return Optional.empty();
        }
        try {
            if (starts(bytes, 'P', 'K', 3, 4)) {
                return packed(bytes);
            }
            if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
                return OldOfficeText.of(bytes);
            }
            return starts(bytes, '{', '\\', 'r', 't', 'f')
                    ? Optional.of(new OfficeText(RtfText.of(bytes), ""))
                    : Optional.empty();
        } catch (IOException
                | XMLStreamException
                | RuntimeException
                | LinkageError
                | StackOverflowError broken) {
            // Its words are a help, not the file.
            return Optional.empty();
        }
    }

    /// Everything in it that may have words.
    public String whole() {
        return unseen.isEmpty() ? seen : seen + "\n" + unseen;
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /// The part that each kind has, and no other.
    private static Optional<OfficeText> packed(byte[] bytes)
            throws IOException, XMLStreamException {
        var parts = parts(bytes);
        var words = new OfficeWords();
        if (parts.containsKey("word/document.xml")) {
            words.seen(parts, "word/document\\.xml");
            words.seen(parts, "word/(header|footer|footnotes|endnotes)\\d*\\.xml");
            words.unseen(parts, "word/(comments\\w*\\.xml|charts/.*|diagrams/.*)");
        } else if (parts.containsKey("xl/workbook.xml")) {
            words.sheets(parts);
            words.seen(parts, "xl/(drawings|charts|diagrams)/[^/]*\\.xml");
            words.unseen(parts, "xl/(comments\\d*\\.xml|threadedComments/.*|persons/.*)");
        } else if (parts.containsKey("ppt/presentation.xml")) {
            words.seen(parts, "ppt/slides/[^/]*\\.xml");
            words.seen(parts, "ppt/(charts|diagrams)/[^/]*\\.xml");
            words.unseen(
                    parts,
                    "ppt/(notesSlides|comments|slideMasters|slideLayouts)/[^/]*\\.xml|ppt/\\w*[aA]uthors\\.xml");
        } else if (parts.containsKey("content.xml")) {
            words.open(parts);
            return words.text();
        } else {
            return Optional.empty();
        }
        words.unseen(parts, "docProps/\\w+\\.xml");
        return words.text();
    }

    private static TreeMap<String, byte[]> parts(byte[] bytes) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int left = UNPACKED_MOST;
            for (int n = 0; n < ENTRIES_MOST; n++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    return parts;
                }
                var xml = entry.getName().endsWith(".xml");
                var content = xml ? zip.readNBytes(left) : new byte[0];
                left -= xml ? content.length : (int) Math.min(left, zip.skip(left));
                if (left <= 0) {
                    throw new IOException("more than is read");
                }
                if (xml) {
                    parts.putIfAbsent(entry.getName(), content);
                }
            }
        }
        throw new IOException("more than is read");
    }
}
