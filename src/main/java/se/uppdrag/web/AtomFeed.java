package se.uppdrag.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A list that others can subscribe to (Atom, RFC 4287).
///
/// @param self the absolute address of the feed
/// @param page the absolute address of the page with the same list
/// @param author whose list it is
/// @param entries newest first
public record AtomFeed(String title, String self, String page, String author, List<Entry> entries) {

    public static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    /// @param id the same for ever: `urn:uuid:…`
    /// @param link absolute
    public record Entry(String id, String title, String link, Instant updated, String summary) {}

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    public byte[] xml() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            xml.writeAttribute("xml:lang", "sv");
            text(xml, "id", self);
            text(xml, "title", title);
            text(
                    xml,
                    "updated",
                    entries.stream()
                            .map(Entry::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)
                            .toString());
            link(xml, "self", self);
            link(xml, "alternate", page);
            xml.writeStartElement("author");
            text(xml, "name", author);
            xml.writeEndElement();
            for (var one : entries) {
                xml.writeStartElement("entry");
                text(xml, "id", one.id());
                text(xml, "title", one.title());
                text(xml, "updated", one.updated().toString());
                link(xml, "alternate", one.link());
                text(xml, "summary", one.summary());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed is always writable", e);
        }
        return bytes.toByteArray();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        // XML has no way to write most control characters.
        xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\ufffd"));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
