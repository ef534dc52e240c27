package se.uppdrag.opendata;

import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes RDF/XML, a thing at a time.
final class Rdf {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final Map<String, String> VOCABULARIES =
            Map.of(
                    "dcat", "http://www.w3.org/ns/dcat#",
                    "dcterms", "http://purl.org/dc/terms/",
                    "foaf", "http://xmlns.com/foaf/0.1/",
                    "vcard", "http://www.w3.org/2006/vcard/ns#",
                    "adms", "http://www.w3.org/ns/adms#");

    private final XMLStreamWriter xml;
    private final String here;

    Rdf(XMLStreamWriter xml, String here) {
        this.xml = xml;
        this.here = here;
    }

    void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        for (var one : VOCABULARIES.entrySet()) {
            xml.writeNamespace(one.getKey(), one.getValue());
        }
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    /// @param address of ours, which names the thing
    void thing(String type, String address) throws XMLStreamException {
        open(type);
        xml.writeAttribute("rdf", RDF, "about", here + address);
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    /// In Swedish.
    void text(String property, String text) throws XMLStreamException {
        open(property);
        xml.writeAttribute("xml:lang", "sv");
        xml.writeCharacters(text);
        close();
    }

    void plain(String property, String text) throws XMLStreamException {
        open(property);
        xml.writeCharacters(text);
        close();
    }

    /// To a thing or a page of ours.
    void link(String property, String address) throws XMLStreamException {
        outside(property, here + address);
    }

    void outside(String property, String address) throws XMLStreamException {
        open(property);
        xml.writeAttribute("rdf", RDF, "resource", address);
        close();
    }

    private void open(String name) throws XMLStreamException {
        var parts = name.split(":");
        xml.writeStartElement(
                parts[0], parts[1], Objects.requireNonNull(VOCABULARIES.get(parts[0])));
    }
}
