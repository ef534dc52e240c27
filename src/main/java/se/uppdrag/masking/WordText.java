package se.uppdrag.masking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The words of a Word document (`.docx`), part by part, within limits: anybody may have made it.
///
/// @param seen what whoever opens it reads: the text, headers, footers and notes, a paragraph a
///   line
/// @param unseen what is in it all the same: comments, what has been struck, and who wrote it
public record WordText(String seen, String unseen) {

    private static final int ENTRIES_MOST = 2_000;
    private static final int UNPACKED_MOST = 40_000_000;

    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    }

    /// @return nothing where it is none, is broken, or unpacks to more than is read
    public static Optional<WordText> of(byte[] bytes) {
        if (!is(bytes)) {
            return Optional.empty();
        }
        try {
            var parts = parts(bytes);
            if (!parts.containsKey("word/document.xml")) {
                return Optional.empty();
            }
            var reader = new Reader();
            // The text first, then what stands around it.
            reader.read(parts.get("word/document.xml"), false);
            for (var part : parts.entrySet()) {
                if (part.getKey().matches("word/(header|footer|footnotes|endnotes)\\d*\\.xml")) {
                    reader.read(part.getValue(), false);
                } else if (part.getKey()
                        .matches(
                                "word/comments\\w*\\.xml|word/(charts|diagrams)/.*|docProps/\\w+\\.xml")) {
                    reader.read(part.getValue(), true);
                }
            }
            return Optional.of(new WordText(reader.seen(), reader.unseen()));
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /// Everything in it that may have words.
    public String whole() {
        return unseen.isEmpty() ? seen : seen + "\n" + unseen;
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
                var content = zip.readNBytes(left);
                left -= content.length;
                if (left <= 0) {
                    throw new IOException("more than is read");
                }
                if (entry.getName().endsWith(".xml")) {
                    parts.putIfAbsent(entry.getName(), content);
                }
            }
        }
        throw new IOException("more than is read");
    }

    /// Gathers words in lines.
    private static final class Reader {

        private final StringBuilder seen = new StringBuilder();
        private final StringBuilder unseen = new StringBuilder();

        /// @param behind whether nothing in the part is read by whoever opens the document
        void read(byte[] part, boolean behind) throws XMLStreamException {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            var to = behind ? unseen : seen;
            var within = "";
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        within = xml.getLocalName();
                        if (within.equals("br") || within.equals("tab") || within.equals("cr")) {
                            to.append(' ');
                        } else if (within.equals("noBreakHyphen")) {
                            to.append('-');
                        }
                        authors(xml.getAttributeValue(null, "author"), behind);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("p")
                                || behind && !inline(xml.getLocalName())) {
                            to.append('\n');
                        }
                        within = "";
                    }
                    case XMLStreamConstants.CHARACTERS -> {
                        if (behind || within.equals("t")) {
                            to.append(xml.getText());
                        } else if (within.equals("delText") || within.equals("instrText")) {
                            unseen.append(xml.getText()).append('\n');
                        }
                    }
                    default -> {}
                }
            }
            to.append('\n');
        }

        private static boolean inline(String element) {
            return element.equals("t") || element.equals("r") || element.equals("rPr");
        }

        private void authors(@Nullable String name, boolean behind) {
            if (name != null && behind && unseen.indexOf(name) < 0) {
                unseen.append(name).append('\n');
            }
        }

        String seen() {
            return lines(seen);
        }

        String unseen() {
            return lines(unseen);
        }

        private static String lines(StringBuilder text) {
            return text.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .reduce((one, next) -> one + "\n" + next)
                    .orElse("");
        }
    }
}
