package se.uppdrag.statutes;

import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// What a version is identified by in Akoma Ntoso, and how long it is in force.
record AkomaMeta(Statute statute, StatuteVersion version, String house, String organ, String base) {

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("meta");
        xml.writeStartElement("identification");
        xml.writeAttribute("source", "#kommunen");
        var work = "/akn/se/act/" + statute.kind().word() + "/" + statute.slug();
        var expression = work + "/swe@" + version.period().from();
        frbr(xml, "FRBRWork", work, version.decided().on(), "beslutad");
        frbr(xml, "FRBRExpression", expression, version.period().from(), "gallande");
        frbr(xml, "FRBRManifestation", expression + "/main.xml", version.period().from(), "xml");
        xml.writeEndElement();
        xml.writeStartElement("lifecycle");
        xml.writeAttribute("source", "#kommunen");
        event(xml, "beslut", version.decided().on(), "generation");
        event(xml, "borjar", version.period().from(), "generation");
        var to = version.period().to();
        if (to != null) {
            event(xml, "slutar", to, "repeal");
        }
        xml.writeEndElement();
        temporal(xml, to);
        xml.writeStartElement("references");
        xml.writeAttribute("source", "#kommunen");
        organization(xml, "kommunen", house);
        organization(xml, "organ", organ);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void frbr(
            XMLStreamWriter xml, String level, String uri, LocalDate date, String dateName)
            throws XMLStreamException {
        xml.writeStartElement(level);
        var whole = level.equals("FRBRManifestation") ? uri : uri + "/!main";
        empty(xml, "FRBRthis", "value", whole);
        empty(xml, "FRBRuri", "value", uri);
        if (level.equals("FRBRWork")) {
            empty(xml, "FRBRalias", "value", base + statute.address(), "name", "eli");
        }
        empty(xml, "FRBRdate", "date", date.toString(), "name", dateName);
        empty(xml, "FRBRauthor", "href", "#kommunen");
        if (level.equals("FRBRWork")) {
            empty(xml, "FRBRcountry", "value", "se");
        } else if (level.equals("FRBRExpression")) {
            empty(xml, "FRBRlanguage", "language", "swe");
        }
        xml.writeEndElement();
    }

    private static void event(XMLStreamWriter xml, String id, LocalDate date, String type)
            throws XMLStreamException {
        empty(
                xml,
                "eventRef",
                "eId",
                id,
                "date",
                date.toString(),
                "source",
                "#organ",
                "type",
                type);
    }

    private static void temporal(XMLStreamWriter xml, @Nullable LocalDate to)
            throws XMLStreamException {
        xml.writeStartElement("temporalData");
        xml.writeAttribute("source", "#kommunen");
        xml.writeStartElement("temporalGroup");
        xml.writeAttribute("eId", "giltighet");
        if (to == null) {
            empty(xml, "timeInterval", "start", "#borjar", "refersTo", "#kommunen");
        } else {
            empty(
                    xml,
                    "timeInterval",
                    "start",
                    "#borjar",
                    "end",
                    "#slutar",
                    "refersTo",
                    "#kommunen");
        }
        xml.writeEndElement();
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

    private static void empty(XMLStreamWriter xml, String name, String... attributes)
            throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
