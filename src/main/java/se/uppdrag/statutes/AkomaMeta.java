package se.uppdrag.statutes;

import java.time.LocalDate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.AkomaXml;
import se.uppdrag.web.AkomaXml.Alias;
import se.uppdrag.web.AkomaXml.Level;

/// What a version is identified by in Akoma Ntoso, and how long it is in force.
record AkomaMeta(Statute statute, StatuteVersion version, String house, String organ, String base) {

    void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("meta");
        var work = "/akn/se/act/" + statute.kind().word() + "/" + statute.slug();
        var expression = work + "/swe@" + version.period().from();
        AkomaXml.identification(
                xml,
                new Level(
                        work,
                        version.decided().on(),
                        "beslutad",
                        "kommunen",
                        new Alias("eli", base + statute.address())),
                new Level(expression, version.period().from(), "gallande", "kommunen", null),
                new Level(
                        expression + "/main.xml",
                        version.period().from(),
                        "xml",
                        "kommunen",
                        null));
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
        AkomaXml.references(xml, house, organ);
        xml.writeEndElement();
    }

    private static void event(XMLStreamWriter xml, String id, LocalDate date, String type)
            throws XMLStreamException {
        AkomaXml.empty(
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
            AkomaXml.empty(xml, "timeInterval", "start", "#borjar", "refersTo", "#kommunen");
        } else {
            AkomaXml.empty(
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
}
