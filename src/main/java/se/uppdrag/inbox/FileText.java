package se.uppdrag.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.text.PDFTextStripper;

/// The words in a file that is enclosed, so that it can be read without being opened: text, HTML,
/// PDF and Word. Anything else, and anything beyond the limits, has none.
final class FileText {

    static final int MOST_TEXT = 100_000;

    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_PAGES = 100;
    private static final long PDF_MEMORY = 64_000_000;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 20_000_000;

    private FileText() {}

    static String of(String name, String mediaType, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return "";
        }
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "");
        try {
            var text =
                    starts(bytes, "%PDF")
                            ? pdf(bytes)
                            : starts(bytes, "PK") && ending.equals("docx")
                                    ? word(bytes)
                                    : ending.equals("html") || mediaType.equals("text/html")
                                            ? SafeText.of(Lettering.text(bytes, ""))
                                            : ending.equals("txt") || mediaType.equals("text/plain")
                                                    ? Lettering.text(bytes, "")
                                                    : "";
            return Lettering.cut(Lettering.plain(text).strip(), MOST_TEXT);
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError no) {
            // Its words are a help, not the file.
            return "";
        }
    }

    private static boolean starts(byte[] bytes, String with) {
        return bytes.length > with.length()
                && Lettering.guessed(bytes, 0, with.length()).equals(with);
    }

    private static String pdf(byte[] bytes) throws IOException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(PDF_MEMORY).streamCache;
        try (var document = Loader.loadPDF(bytes, "", null, null, memory)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return stripper.getText(document);
        }
    }

    private static String word(byte[] bytes) throws IOException, XMLStreamException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int left = MOST_UNPACKED;
            for (int n = 0; n < MOST_ENTRIES; n++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    return "";
                }
                var content = zip.readNBytes(left);
                left -= content.length;
                if (left <= 0) {
                    return "";
                }
                if (entry.getName().equals("word/document.xml")) {
                    return paragraphs(content);
                }
            }
            return "";
        }
    }

    private static String paragraphs(byte[] document) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        var text = new StringBuilder();
        var inText = false;
        while (xml.hasNext() && text.length() < MOST_TEXT) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("br") || xml.getLocalName().equals("tab")) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (xml.getLocalName().equals("p")) {
                        text.append('\n');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> text.append(inText ? xml.getText() : "");
                default -> {}
            }
        }
        return text.toString();
    }
}
