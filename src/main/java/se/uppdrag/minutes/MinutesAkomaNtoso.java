package se.uppdrag.minutes;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;

/// Verified minutes as Akoma Ntoso 3.0 (OASIS LegalDocML): one `doc`, what it is identified by, and
/// its sections with the words that were signed, line by line. Nothing is added to them.
///
/// @param text as it may be shown to whoever asks
/// @param house the municipality's name
/// @param base our address in the world, without an ending slash
record MinutesAkomaNtoso(
        Meeting meeting,
        VerifiedTable.Published minutes,
        String text,
        List<VerifiedTable.SectionLine> sections,
        String house,
        String base) {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    String xml() {
        var written = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("akomaNtoso");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("doc");
            xml.writeAttribute("name", "protokoll");
            meta(xml);
            body(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            return written.toString();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("Minutes could not be written as XML", broken);
        }
    }

    private void meta(XMLStreamWriter xml) throws XMLStreamException {
        var verified = SwedishTime.dateOf(minutes.verifiedAt());
        var work = "/akn/se/doc/protokoll" + meeting.address().replace("/sammantraden", "");
        var expression = work + "/swe@" + verified;
        xml.writeStartElement("meta");
        xml.writeStartElement("identification");
        xml.writeAttribute("source", "#kommunen");
        frbr(xml, "FRBRWork", work, meeting.onDate(), "sammantrade");
        frbr(xml, "FRBRExpression", expression, verified, "justerat");
        frbr(xml, "FRBRManifestation", expression + "/main.xml", verified, "xml");
        xml.writeEndElement();
        xml.writeStartElement("references");
        xml.writeAttribute("source", "#kommunen");
        organization(xml, "kommunen", house);
        organization(xml, "organ", meeting.organName());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void frbr(XMLStreamWriter xml, String level, String uri, LocalDate date, String name)
            throws XMLStreamException {
        boolean work = level.equals("FRBRWork");
        xml.writeStartElement(level);
        empty(xml, "FRBRthis", "value", level.equals("FRBRManifestation") ? uri : uri + "/!main");
        empty(xml, "FRBRuri", "value", uri);
        if (work) {
            empty(
                    xml,
                    "FRBRalias",
                    "value",
                    base + meeting.address() + "/protokoll",
                    "name",
                    "url");
        } else if (level.equals("FRBRExpression")) {
            empty(xml, "FRBRalias", "value", minutes.sha256(), "name", "sha256");
        }
        empty(xml, "FRBRdate", "date", date.toString(), "name", name);
        empty(xml, "FRBRauthor", "href", "#organ");
        if (work) {
            empty(xml, "FRBRcountry", "value", "se");
        } else if (level.equals("FRBRExpression")) {
            empty(xml, "FRBRlanguage", "language", "swe");
        }
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

    /// The text of a section goes from its heading to the next; what stands before the first is the
    /// preface.
    private void body(XMLStreamWriter xml) throws XMLStreamException {
        var starts = sections.stream().mapToInt(this::start).toArray();
        int first = text.length();
        for (var start : starts) {
            first = start >= 0 ? Math.min(first, start) : first;
        }
        xml.writeStartElement("preface");
        lines(xml, text.substring(0, first));
        xml.writeEndElement();
        xml.writeStartElement("mainBody");
        if (sections.isEmpty()) {
            xml.writeEmptyElement("p");
        }
        for (int i = 0; i < starts.length; i++) {
            var section = sections.get(i);
            int from = Math.max(starts[i], 0);
            int to = i + 1 < starts.length && starts[i + 1] > from ? starts[i + 1] : text.length();
            xml.writeStartElement("section");
            xml.writeAttribute("eId", "par-" + section.number());
            element(xml, "num", "§ " + section.number());
            element(xml, "heading", section.title());
            xml.writeStartElement("content");
            lines(xml, starts[i] < 0 ? "" : afterHeading(text.substring(from, to)));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private int start(VerifiedTable.SectionLine section) {
        return text.indexOf("\n§ " + section.number() + " " + section.title() + "\n");
    }

    private static String afterHeading(String section) {
        return section.substring(section.indexOf('\n', 1));
    }

    private static void lines(XMLStreamWriter xml, String text) throws XMLStreamException {
        var any = false;
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                element(xml, "p", line.strip());
                any = true;
            }
        }
        if (!any) {
            xml.writeEmptyElement("p");
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void empty(XMLStreamWriter xml, String name, String... attributes)
            throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
