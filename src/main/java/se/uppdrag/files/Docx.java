package se.uppdrag.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// Takes the text out of a Word file (`.docx`) as a secretary would have typed it. A file that may
/// do something, or that has not made up its mind, is refused and not read. What would make the
/// text hard to read for somebody is told and not mended.
public final class Docx {

    public static final int MOST_BYTES = 10_000_000;

    /// Unpacked. A statute of a hundred pages is one or two million bytes.
    private static final long MOST_UNPACKED = 60_000_000;

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_TIMES_LARGER = 100;
    private static final long SMALL = 1_000_000;

    /// An old container, in which Word puts what is closed with a password.
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /// Why a file is not read.
    public enum Why {
        EMPTY,
        NOT_WORD,
        LOCKED,
        TOO_LARGE,
        BOMB,
        MACROS,
        TRACKED_CHANGES,
        EMBEDDED;

        public String key() {
            return "files.docx." + this;
        }
    }

    /// What is worth a look: somebody would not find her way in it, or not get all of it.
    public enum Look {
        NO_HEADINGS,
        LEVEL_IS_SKIPPED,
        PICTURE_HAS_NO_TEXT,
        /// A picture does not come with the text alone, whatever is told of it.
        PICTURE_IS_LEFT_OUT,
        TABLE_HAS_NO_HEAD;

        public String key() {
            return "files.docx.look." + this;
        }
    }

    /// @param text as somebody would have typed it
    public record Taken(String text, Set<Look> looks) {

        public Taken {
            looks = Set.copyOf(looks);
        }
    }

    /// @param text what it shows, as its writer has told it; empty where nothing is told
    /// @param width as it is shown, in pixels of a 96th of an inch; 0 where the file does not say
    /// @param cut how much of each side its writer has cut away: left, top, right and bottom, in
    ///   thousandths of a percent
    /// @param format by the name of its part: `PNG`
    /// @param bytes as they came; nothing has been decoded
    public record Picture(
            int number,
            String text,
            int width,
            int height,
            List<Integer> cut,
            String format,
            byte[] bytes) {

        public Picture {
            cut = List.copyOf(cut);
        }
    }

    /// @param leftOut of what kind pictures are that cannot come along: a format (`EMF`), or
    ///   `CHART`, `DIAGRAM`, `SHAPE`, `LINKED`, `MANY`
    public record Illustrated(Taken taken, List<Picture> pictures, List<String> leftOut) {

        public Illustrated {
            pictures = List.copyOf(pictures);
            leftOut = List.copyOf(leftOut);
        }
    }

    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final Why why;

        Unreadable(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    private Docx() {}

    public static String read(InputStream file) throws IOException, Unreadable {
        return take(file).text();
    }

    public static Taken take(InputStream file) throws IOException, Unreadable {
        try {
            return taken(parts(file), null);
        } catch (XMLStreamException broken) {
            throw new Unreadable(Why.NOT_WORD);
        }
    }

    /// With its pictures. Where one stood the text has a line of its own: `[Bild 1: what it
    /// shows]`.
    public static Illustrated illustrated(InputStream file) throws IOException, Unreadable {
        var parts = parts(file);
        try {
            var pictures = new DocxPictures(parts);
            var taken = taken(parts, pictures);
            return new Illustrated(taken, pictures.found(), pictures.leftOut());
        } catch (XMLStreamException broken) {
            throw new Unreadable(Why.NOT_WORD);
        }
    }

    private static Taken taken(Map<String, byte[]> parts, @Nullable DocxPictures pictures)
            throws XMLStreamException, Unreadable {
        var document = parts.get("word/document.xml");
        if (document == null) {
            throw new Unreadable(Why.NOT_WORD);
        }
        return new DocxText(numbered(parts.get("word/numbering.xml")), pictures)
                .take(reader(document));
    }

    private static Map<String, byte[]> parts(InputStream file) throws IOException, Unreadable {
        var bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(Why.TOO_LARGE);
        }
        if (Arrays.equals(bytes, 0, Math.min(bytes.length, 4), COMPOUND, 0, 4)) {
            throw new Unreadable(Why.LOCKED);
        }
        return unpacked(bytes);
    }

    /// The parts that are read, after every part has been weighed.
    private static Map<String, byte[]> unpacked(byte[] bytes) throws Unreadable {
        var parts = new HashMap<String, byte[]>();
        long total = 0;
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw new Unreadable(Why.BOMB);
            }
            for (var entry : entries) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                refuse(name);
                try (var content = zip.getInputStream(entry)) {
                    var part = content.readNBytes((int) (MOST_UNPACKED - total) + 1);
                    total += part.length;
                    if (total > MOST_UNPACKED
                            || total > SMALL && total > (long) bytes.length * MOST_TIMES_LARGER) {
                        throw new Unreadable(Why.BOMB);
                    }
                    if (name.equals("[content_types].xml")
                            && new String(part, StandardCharsets.UTF_8).contains("macroEnabled")) {
                        throw new Unreadable(Why.MACROS);
                    }
                    if (name.startsWith("word/")) {
                        parts.put(name, part);
                    }
                }
            }
        } catch (IOException broken) {
            throw new Unreadable(Why.NOT_WORD);
        }
        return parts;
    }

    private static void refuse(String name) throws Unreadable {
        if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("macros/")) {
            throw new Unreadable(Why.MACROS);
        }
        if (name.contains("/embeddings/") || name.contains("/activex/")) {
            throw new Unreadable(Why.EMBEDDED);
        }
    }

    static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /// Which lists are numbered: their ids, of those that begin with a number or a letter.
    private static List<String> numbered(byte @Nullable [] numbering) throws XMLStreamException {
        var numbered = new ArrayList<String>();
        if (numbering == null) {
            return numbered;
        }
        var formats = new HashMap<String, String>();
        var xml = reader(numbering);
        var definition = "";
        var list = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "abstractNum" -> definition = value(xml, "abstractNumId");
                case "numFmt" -> formats.putIfAbsent(definition, value(xml, "val"));
                case "num" -> list = value(xml, "numId");
                case "abstractNumId" -> {
                    if (!formats.getOrDefault(value(xml, "val"), "bullet").equals("bullet")) {
                        numbered.add(list);
                    }
                }
                default -> {}
            }
        }
        return numbered;
    }

    /// An attribute by its local name; empty where it is not there.
    static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
