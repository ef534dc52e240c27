package se.uppdrag.web;

import java.io.StringWriter;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// What every document of ours in Akoma Ntoso 3.0 (OASIS LegalDocML) has alike: the frame, what it
/// is identified by, and who is named in it.
public final class AkomaXml {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// What stands inside the frame.
    @FunctionalInterface
    public interface Inside {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /// What a document is identified by on one level (FRBR): as a work, in its words, as a file.
    ///
    /// @param dated what happened on the day
    /// @param author the organization's id
    /// @param alias another name it has, by what sort of name it is; nothing for none
    public record Level(
            String uri, LocalDate date, String dated, String author, @Nullable Alias alias) {}

    public record Alias(String name, String value) {}

    private AkomaXml() {}

    /// @param kind of document, such as `act` and `doc`
    /// @param name what that is called here
    public static String document(String kind, String name, Inside inside) {
        var written = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("akomaNtoso");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement(kind);
            xml.writeAttribute("name", name);
            inside.write(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            return written.toString();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("A text could not be written as XML", broken);
        }
    }

    public static void identification(
            XMLStreamWriter xml, Level work, Level expression, Level manifestation)
            throws XMLStreamException {
        xml.writeStartElement("identification");
        xml.writeAttribute("source", "#kommunen");
        level(xml, "FRBRWork", work.uri() + "/!main", work);
        empty(xml, "FRBRcountry", "value", "se");
        xml.writeEndElement();
        level(xml, "FRBRExpression", expression.uri() + "/!main", expression);
        empty(xml, "FRBRlanguage", "language", "swe");
        xml.writeEndElement();
        level(xml, "FRBRManifestation", manifestation.uri(), manifestation);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void level(XMLStreamWriter xml, String name, String whole, Level level)
            throws XMLStreamException {
        xml.writeStartElement(name);
        empty(xml, "FRBRthis", "value", whole);
        empty(xml, "FRBRuri", "value", level.uri());
        var alias = level.alias();
        if (alias != null) {
            empty(xml, "FRBRalias", "value", alias.value(), "name", alias.name());
        }
        empty(xml, "FRBRdate", "date", level.date().toString(), "name", level.dated());
        empty(xml, "FRBRauthor", "href", "#" + level.author());
    }

    /// The municipality and the organ, by the ids that are used for them.
    public static void references(XMLStreamWriter xml, String house, String organ)
            throws XMLStreamException {
        xml.writeStartElement("references");
        xml.writeAttribute("source", "#kommunen");
        organization(xml, "kommunen", house);
        organization(xml, "organ", organ);
        xml.writeEndElement();
    }

    private static void organization(XMLStreamWriter xml, String id, String name)
            throws XMLStreamException {
        empty(
                xml,
                "TLCOrganization",
                "eId",
                id,
                "href",
                "/akn/ontology/organization/" + id,
                "showAs",
                name);
    }

    public static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// @param attributes name and value, in turn
    public static void empty(XMLStreamWriter xml, String name, String... attributes)
            throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
