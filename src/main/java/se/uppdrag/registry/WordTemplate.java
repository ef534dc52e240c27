package se.uppdrag.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.uppdrag.registry.LetterTemplate.Field;

/// A Word file (`.docx`) with fields in braces, in its text or above and below it. A field is found
/// however Word has cut it in pieces. What [se.uppdrag.files.Docx] has taken in is opened here, and
/// nothing else. Pure.
final class WordTemplate {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TEXT = "word/document.xml";
    private static final String AROUND = "word/(header|footer)\\d*\\.xml";

    /// No document has them, and XML cannot.
    private static final String UNWRITABLE = "[\\p{Cntrl}\\p{Cs}\ufffe\uffff&&[^\\n\\t]]";

    private final Map<String, byte[]> parts;
    private final Map<String, Document> read = new LinkedHashMap<>();

    private WordTemplate(Map<String, byte[]> parts) throws IOException {
        this.parts = parts;
        for (var part : parts.entrySet()) {
            if (part.getKey().equals(TEXT) || part.getKey().matches(AROUND)) {
                read.put(part.getKey(), parsed(part.getValue()));
            }
        }
        if (!read.containsKey(TEXT)) {
            throw new IOException("no text");
        }
    }

    static WordTemplate of(byte[] docx) {
        try {
            return new WordTemplate(unpacked(docx));
        } catch (IOException broken) {
            // It has been taken in, and was whole then.
            throw new UncheckedIOException(broken);
        }
    }

    /// The words of its text, a paragraph a line.
    List<String> paragraphs() {
        return lines(read.get(TEXT));
    }

    /// All its words, those above and below the text last.
    String words() {
        var all = new ArrayList<>(paragraphs());
        read.forEach((name, part) -> {
            if (!name.equals(TEXT)) {
                all.addAll(lines(part));
            }
        });
        return String.join("\n", all);
    }

    private static List<String> lines(@Nullable Document part) {
        return part == null
                ? List.of()
                : paragraphs(part).stream()
                        .map(one -> texts(one).stream().map(Node::getTextContent))
                        .map(words -> words.collect(Collectors.joining()).strip())
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /// The same file with what is known in place of the fields. What is not known stays.
    WordTemplate filled(Map<Field, String> known) {
        for (var part : read.entrySet()) {
            for (var paragraph : paragraphs(part.getValue())) {
                fill(texts(paragraph), words -> LetterTemplate.filled(words, known));
            }
            parts.put(part.getKey(), written(part.getValue()));
        }
        return of(bytes());
    }

    /// Each field is put where it begins, and taken away from the pieces it goes on in.
    private static void fill(List<Element> pieces, UnaryOperator<String> filling) {
        var all = pieces.stream().map(Node::getTextContent).collect(Collectors.joining());
        var fields = LetterTemplate.fieldsIn(all);
        for (int i = fields.size() - 1; i >= 0; i--) {
            var field = fields.get(i);
            var value = filling.apply(all.substring(field.start(), field.end()));
            int at = 0;
            var before = true;
            for (var piece : pieces) {
                var words = piece.getTextContent();
                int from = Math.max(field.start() - at, 0);
                int to = Math.min(field.end() - at, words.length());
                at += words.length();
                if (from < to) {
                    var put = before ? value : "";
                    before = false;
                    piece.setTextContent(words.substring(0, from) + put + words.substring(to));
                }
            }
            // What comes before is where it was; only the later pieces have moved.
            all = all.substring(0, field.start());
        }
        if (!fields.isEmpty()) {
            pieces.forEach(WordTemplate::broken);
        }
    }

    /// A new line is an element of its own in Word.
    private static void broken(Element piece) {
        piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        var lines = piece.getTextContent().replaceAll(UNWRITABLE, "").split("\n", -1);
        piece.setTextContent(lines[0]);
        var prefix = piece.getPrefix() == null ? "" : piece.getPrefix() + ":";
        Node after = piece.getNextSibling();
        for (int i = 1; i < lines.length; i++) {
            var line = (Element) piece.cloneNode(false);
            line.setTextContent(lines[i]);
            var document = piece.getOwnerDocument();
            piece.getParentNode()
                    .insertBefore(document.createElementNS(WORD, prefix + "br"), after);
            piece.getParentNode().insertBefore(line, after);
        }
    }

    private static List<Element> paragraphs(Document part) {
        return elements(part.getElementsByTagNameNS(WORD, "p"));
    }

    /// Its own, and not those of a box that is anchored in it.
    private static List<Element> texts(Element paragraph) {
        return elements(paragraph.getElementsByTagNameNS(WORD, "t")).stream()
                .filter(one -> holder(one) == paragraph)
                .toList();
    }

    private static @Nullable Node holder(Node text) {
        Node above = text.getParentNode();
        while (above != null
                && !(WORD.equals(above.getNamespaceURI()) && "p".equals(above.getLocalName()))) {
            above = above.getParentNode();
        }
        return above;
    }

    private static List<Element> elements(org.w3c.dom.NodeList nodes) {
        var all = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    byte[] bytes() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.putIfAbsent(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static Document parsed(byte[] part) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException(broken);
        }
    }

    private static byte[] written(Document part) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var bytes = new ByteArrayOutputStream();
            factory.newTransformer().transform(new DOMSource(part), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
